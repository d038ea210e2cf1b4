import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parseQuestionSet } from '../../src/survey/parse-question-set.ts';

const file = 'questions/core.yaml';
const shipped = parseQuestionSet(await readFile(file, 'utf8'), file);
const all = [...shipped.core, ...shipped.rotating];

test('the core asks about workload, IT and morale', () => {
  expect(shipped.core.map(({ topic }) => topic)).toEqual(['workload', 'it', 'morale']);
});

test('the rotation covers what staff and inspectors named', () => {
  expect(shipped.rotating.map(({ topic }) => topic)).toEqual([
    'management',
    'bullying',
    'working-environment',
    'travel',
    'training',
    'pay',
    'caseload',
    'supervision',
    'intention-to-stay',
  ]);
});

test.each(all)('$id can be declined, and can count for and against', ({ options }) => {
  expect(options.at(-1)).toEqual({ value: 'skip', label: 'Prefer not to say', counts: 'neither' });
  expect(new Set(options.map(({ counts }) => counts))).toEqual(
    new Set(['favourable', 'unfavourable', 'neither']),
  );
});

test.each(all)('$id is short, in short words, and names its source', ({ text, source }) => {
  const words = text.split(' ');
  expect(words.length).toBeLessThanOrEqual(15);
  expect(words.filter((word) => word.length > 11)).toEqual([]);
  expect(source).toBe('own');
});

test('the comment warns against naming children, service users and colleagues', () => {
  expect(shipped.comment.text).toContain('do not name children, service users or colleagues');
});

test('the comment does not promise that a comment stays unread', () => {
  expect(shipped.comment.hint).toContain('may read it');
});

test('no theme counts the word "it"', () => {
  expect(shipped.themes.flatMap(({ words }) => words)).not.toContain('it');
});
