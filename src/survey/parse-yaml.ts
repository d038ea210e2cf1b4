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
import { findUnreadable } from '../people/find-unreadable.ts';
import { describeIssue, mustBe } from './describe-issue.ts';

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
  const at = (offset: number | undefined, message: string): Fault => ({
    file: fileName,
    ...(offset === undefined ? {} : { line: Math.max(1, lines.linePos(offset).line) }),
    message,
  });

  const written = [...document.errors, ...document.warnings].map((error) =>
    at(error.pos[0], `${quoteLine(text, lines, error)}${describeSyntax(error)}`),
  );
  visit(document, {
    Node: (_key, node) => {
      const unreadable =
        isScalar(node) && typeof node.value === 'string' ? findUnreadable(node.value) : undefined;
      if (unreadable !== undefined) written.push(at(node.range?.[0], unreadable));
      if (!isAlias(node) && node.anchor === undefined) return;
      const name = isAlias(node) ? `*${node.source}` : `&${node.anchor}`;
      written.push(
        at(node.range?.[0], `"${name}" is an anchor or an alias, which is not allowed; write the value out.`),
      );
    },
  });
  if (written.length > 0) throw new FaultyFileError(written);

  const parsed = schema.safeParse(document.toJS() ?? {}, { error: mustBe });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') {
      const { node, found } = findNode(document.contents, issue.path);
      return [at(node?.range?.[0], describeIssue(issue, found ? sourceOf(node) : undefined))];
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
function sourceOf(node: Node | null): string | undefined {
  if (isScalar(node)) {
    if (node.value === null) return undefined;
    return typeof node.value === 'string' ? `"${node.value}"` : (node.source ?? String(node.value));
  }
  return isSeq(node) ? `a list of ${node.items.length}` : 'a group of settings';
}

const syntaxFaults: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_INDENT:
    'the indent is wrong; settings of one group begin in the same column, with two more spaces than the group.',
  TAB_AS_INDENT: 'a tab is used as indent; YAML allows spaces only.',
  DUPLICATE_KEY: 'this key is there twice in the same group; keep one.',
  MULTILINE_IMPLICIT_KEY:
    'the lines do not fit together; look for a wrong indent, or a value that goes on into the next line without quotation marks.',
  BLOCK_AS_IMPLICIT_KEY:
    'there are two colons, or a wrong indent; put a value that contains ": " between quotation marks.',
  MISSING_CHAR:
    'something is not closed or not separated; look for a missing quotation mark, bracket, comma or colon.',
  MULTIPLE_DOCS: 'the file holds more than one document; take out the line "---".',
};

/** The line on which the fault was noticed, which may be the one after it. */
function quoteLine(text: string, lines: LineCounter, error: YAMLError): string {
  const { line } = lines.linePos(error.pos[0]);
  const content = (text.split('\n')[line - 1] ?? '').trim();
  return content === '' ? '' : `at "${content.slice(0, 60)}": `;
}

function describeSyntax(error: YAMLError): string {
  return syntaxFaults[error.code] ?? `this is not valid YAML: ${error.message.replace(/\.?$/, '.')}`;
}
