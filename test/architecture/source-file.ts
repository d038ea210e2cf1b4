import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A source file as the rules of the house see it. */
export interface SourceFile {
  /** From the project's root, with slashes: `src/bot/operator.ts`. */
  readonly path: string;
  readonly text: string;
  /** The text without comments, and with empty strings. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As it is written. */
  readonly specifier: string;
  /** The file that a relative specifier leads to, from the project's root. */
  readonly file?: string;
  /** The package of a bare specifier (`@scope/name`, `name`); `node:` for Node's own modules. */
  readonly package?: string;
}

const commentOrString =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g;

const importForms = [
  /^\s*(?:import|export)\b[^'"`;=()]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g,
];

/** Reads one file's imports by their written forms; TypeScript 7 offers no parser to programs yet. */
export function parseSource(path: string, text: string): SourceFile {
  const uncommented = text.replace(commentOrString, (found) => (/^\/[*/]/.test(found) ? ' ' : found));
  const specifiers = importForms.flatMap((form) =>
    [...uncommented.matchAll(form)].map(([, specifier = '']) => specifier),
  );
  return {
    path,
    text,
    code: uncommented.replace(commentOrString, "''"),
    imports: specifiers.map((specifier) => resolveImport(path, specifier)),
  };
}

function resolveImport(path: string, specifier: string): Import {
  if (specifier.startsWith('.')) return { specifier, file: posix.join(posix.dirname(path), specifier) };
  if (specifier.startsWith('node:')) return { specifier, package: 'node:' };
  return { specifier, package: specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/') };
}

/** Every TypeScript file under these folders of the project. */
export function readSources(root: string, folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8'))),
  );
}
