import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { z } from 'zod';
import { type Fault, FaultyFileError } from '../errors/fault.ts';
import type { Said } from '../language/language.ts';
import { findUnreadable } from '../people/find-unreadable.ts';
import { describeIssue, type Stood, withoutWords } from './describe-issue.ts';
import { yamlWords } from './yaml-words.ts';

/**
 * Reads one YAML document and checks it against a schema. Throws a FaultyFileError that lists every fault with its line:
 * first of the writing (indents, tabs, keys written twice), and once that is sound, of the content.
 * Anchors and aliases are refused, so that no short file can unfold into a huge one.
 */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  fileName: string,
  schema: Schema,
): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false });
  const at = (offset: number | undefined, message: Said): Fault => ({
    file: fileName,
    ...(offset === undefined ? {} : { line: Math.max(1, lines.linePos(offset).line) }),
    message,
  });

  const written = [...document.errors, ...document.warnings].map((error) =>
    at(error.pos[0], (language) => yamlWords(language).syntax(error.code, lineOf(text, lines, error))),
  );
  visit(document, {
    Node: (_key, node) => {
      const unreadable =
        isScalar(node) && typeof node.value === 'string' ? findUnreadable(node.value) : undefined;
      if (unreadable !== undefined) written.push(at(node.range?.[0], unreadable));
      if (!isAlias(node) && node.anchor === undefined) return;
      const name = isAlias(node) ? `*${node.source}` : `&${node.anchor}`;
      written.push(at(node.range?.[0], (language) => yamlWords(language).anchor(name)));
    },
  });
  if (written.length > 0) throw new FaultyFileError(written);

  const parsed = schema.safeParse(document.toJS() ?? {}, { error: withoutWords });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') {
      const { node, found } = findNode(document.contents, issue.path);
      return [at(node?.range?.[0], describeIssue(issue, found ? stoodAt(node) : undefined))];
    }
    return issue.keys.map((key) => {
      const { node } = findNode(document.contents, issue.path);
      const pair = isMap(node) ? node.items.find((item) => nameOf(item.key) === key) : undefined;
      const keyNode = isScalar(pair?.key) ? pair.key : node;
      return at(keyNode?.range?.[0], describeIssue(issue, undefined, key));
    });
  });
  throw new FaultyFileError(faults.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0)));
}

/** The node at this path, or the nearest one above it where something is missing. */
function findNode(
  root: Node | null,
  path: readonly PropertyKey[],
): { readonly node: Node | null; readonly found: boolean } {
  let node = root;
  for (const step of path) {
    const next: unknown = isMap(node)
      ? node.items.find((item) => nameOf(item.key) === String(step))?.value
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    if (!(isMap(next) || isSeq(next) || isScalar(next))) return { node, found: false };
    node = next;
  }
  return { node, found: true };
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

/** The value as it was written: a long number would not survive being read. Text comes between quotation marks. */
function stoodAt(node: Node | null): Stood | undefined {
  if (isScalar(node)) {
    if (node.value === null) return undefined;
    const value = typeof node.value === 'string' ? `"${node.value}"` : (node.source ?? String(node.value));
    return { value };
  }
  return isSeq(node) ? { listOf: node.items.length } : { group: true };
}

/** The line on which the fault was noticed, which may be the one after it. */
function lineOf(text: string, lines: LineCounter, error: YAMLError): string {
  const { line } = lines.linePos(error.pos[0]);
  return (text.split('\n')[line - 1] ?? '').trim().slice(0, 60);
}
