import { expect, it } from 'vitest';
import { changeWords } from '../../src/agreements/change-words.ts';
import { digestOf } from '../../src/digest/digest-of.ts';
import { describeTerms } from '../../src/dispute/describe-changes.ts';
import { english } from '../../src/language/languages.ts';
import { termChanges } from '../../src/survey/term-changes.ts';
import { differingValues, type Terms, type TermValues, termsFrom, valuesOf } from '../../src/survey/terms.ts';
import { someTerms } from './some-terms.ts';

const describeChanges = (from: Terms, changes: TermValues) =>
  termChanges(from, changes).flatMap(changeWords(english).term);
const agreed = someTerms('channels: { union: { slack: C0123456789 } }');

it('terms that have been through the database are the same, hashes and all', () => {
  const kept = JSON.parse(JSON.stringify(valuesOf(agreed))) as ReturnType<typeof valuesOf>;
  expect(digestOf(termsFrom(kept))).toBe(digestOf(agreed));
});

it('a changed file is said in plain words, each setting before and after', () => {
  const file = someTerms(
    `schedule: { closes: "Friday 12:00", skipWeeks: [2026-12-28] }
rules: { minimumGroup: 8 }
channels: { union: { slack: C0123456789 }, leadership: { discord: "123456789012345678" } }`,
  );
  expect(describeChanges(agreed, differingValues(agreed, file))).toEqual([
    'closes: Friday 17:00 → Friday 12:00',
    'weeks left out: none → 2026-12-28',
    'smallest group: 10 → 8',
    'leadership’s channel on Discord: none → 123456789012345678',
  ]);
});

it('a changed question set is said question by question, with its hashes', () => {
  const file = someTerms('', (yaml) =>
    yaml
      .replace(
        'In the last week I felt good about working here.',
        'In the last week I was glad to work here.',
      )
      .replace('Managers here act on what staff tell them.', 'Managers here listen.')
      .replace('id: bullying', 'id: bullied')
      .replace('label: IT systems', 'label: Computers'),
  );
  const lines = describeChanges(agreed, { questions: file.questionSet });
  expect(lines).toEqual([
    'question 2 (Computers): it is called “Computers” in place of “IT systems”',
    'question 3 (Morale): “In the last week I felt good about working here.” → “In the last week I was glad to work here.”',
    'question 4 (Management): “Managers here act on what staff tell them.” → “Managers here listen.”',
    'new question, in rotation: “In the last month, how often has somebody at work bullied you?” (Bullying)',
    'no longer asked: “In the last month, how often has somebody at work bullied you?” (Bullying)',
    `questions: ${agreed.questionSet.hash.slice(0, 12)} → ${file.questionSet.hash.slice(0, 12)}`,
  ]);
});

it('nothing in a question set can change without a line that says so', () => {
  const changes: readonly ((yaml: string) => string)[] = [
    (yaml) => yaml.replace('counts: favourable', 'counts: neither'),
    (yaml) => yaml.replace('label: Never,', 'label: Not once,'),
    (yaml) => yaml.replace('topic: workload', 'topic: cases'),
    (yaml) => yaml.replace('[workload, workloads,', '[wombats, workloads,'),
    (yaml) => yaml.replace(/comment:\n {2}text: .*/, 'comment:\n  text: What else?'),
    (yaml) => yaml.replace('source: own', 'source: HSE\n    licence: OGL 3.0'),
  ];
  for (const change of changes) {
    const to = someTerms('', change).questionSet;
    expect(to.hash).not.toBe(agreed.questionSet.hash);
    expect(describeChanges(agreed, { questions: to }).length).toBeGreaterThan(1);
  }
});

it('the terms that an installation starts with are listed whole', () => {
  const lines = describeTerms(agreed, english).join('\n');
  expect(lines).toContain('smallest group: 10');
  expect(lines).toContain('publishes to both sides: Monday 09:00');
  expect(lines).toContain('union’s channel on Slack: C0123456789');
  for (const { text } of [...agreed.questionSet.core, ...agreed.questionSet.rotating])
    expect(lines).toContain(text);
});

it('what is the same has no changes', () => {
  const none: TermValues = differingValues(agreed, someTerms('channels: { union: { slack: C0123456789 } }'));
  expect(none).toEqual({});
});
