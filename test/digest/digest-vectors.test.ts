import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonicalJson, digestOf } from '../../src/digest/digest-of.ts';
import { projectRoot } from '../../src/project-root.ts';
import { readDocument } from '../../src/results/read-document.ts';

interface Vector {
  readonly what: string;
  readonly value: unknown;
  readonly canonical: string;
  readonly sha256: string;
}

const file = join(projectRoot(), 'docs', 'digest-vectors.json');
const vectors = JSON.parse(readFileSync(file, 'utf8')) as readonly Vector[];

test.each(vectors.map((vector) => [vector.what, vector] as const))(
  'the published vector holds: %s',
  (_what, { value, canonical, sha256 }) => {
    expect(canonicalJson(value)).toBe(canonical);
    expect(digestOf(value)).toBe(sha256);
  },
);

test('the summary among them is one that Parley reads', () => {
  const summary = vectors.find(({ what }) => what.includes('summary'))?.value;
  expect(readDocument(summary)).toEqual(summary);
});

test('what is undefined is left out of an object, and null in a list', () => {
  expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
});
