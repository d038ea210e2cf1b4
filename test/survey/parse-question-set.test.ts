import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { describeFault, FaultyFileError } from '../../src/errors/fault.ts';
import { english } from '../../src/language/languages.ts';
import { parseQuestionSet } from '../../src/survey/parse-question-set.ts';

const agreement = {
  id: 'workload',
  topic: 'workload',
  label: 'Workload',
  text: 'I can do my work.',
  kind: 'agreement',
  source: 'own',
};
const choice = {
  id: 'cases',
  topic: 'caseload',
  label: 'Caseload',
  text: 'How many cases do you hold?',
  kind: 'choice',
  options: [
    { value: '0-9', label: 'Up to 9', counts: 'favourable' },
    { value: 'more', label: 'More', counts: 'unfavourable' },
  ],
  source: 'own',
};
const comment = { text: 'Anything else?', hint: 'If you like.' };

const parse = (file: object) => parseQuestionSet(stringify({ comment, ...file }), 'ours.yaml');

/** The faults of a file as the operator reads them, without their places. */
function faultsOf(file: object): readonly string[] {
  try {
    parse(file);
    return [];
  } catch (error) {
    if (!(error instanceof FaultyFileError)) throw error;
    return error.faults.map((fault) => describeFault(fault, english).replace(/^ours\.yaml line \d+: /, ''));
  }
}

const counted = (file: object) => parse(file).core[0]?.options.map(({ counts }) => counts);

describe('a sound set', () => {
  test('offers five steps of agreement, of which agreeing is favourable, and to decline', () => {
    expect(parse({ core: [agreement] }).core[0]?.options).toEqual([
      { value: '1', label: 'Strongly disagree', counts: 'unfavourable' },
      { value: '2', label: 'Disagree', counts: 'unfavourable' },
      { value: '3', label: 'Neither agree nor disagree', counts: 'neither' },
      { value: '4', label: 'Agree', counts: 'favourable' },
      { value: '5', label: 'Strongly agree', counts: 'favourable' },
      { value: 'skip', label: 'Prefer not to say', counts: 'neither' },
    ]);
  });

  test('counts disagreeing as favourable where the sentence describes something bad', () => {
    expect(counted({ core: [{ ...agreement, reversed: true }] })).toEqual([
      'favourable',
      'favourable',
      'neither',
      'unfavourable',
      'unfavourable',
      'neither',
    ]);
  });

  test('offers the options of a choice, and to decline', () => {
    expect(parse({ core: [choice] }).core[0]?.options.map(({ value }) => value)).toEqual([
      '0-9',
      'more',
      'skip',
    ]);
  });

  test('names source and licence of an item from elsewhere', () => {
    const item = { ...agreement, source: 'An instrument, item 3', licence: 'Open Government Licence v3.0' };
    expect(parse({ core: [item] }).core[0]?.source).toBe(
      'An instrument, item 3 (Open Government Licence v3.0)',
    );
  });

  test('keeps the words of themes in lower case', () => {
    expect(
      parse({ core: [agreement], themes: [{ name: 'Pay', words: ['Pay', "can't pay"] }] }).themes,
    ).toEqual([{ name: 'Pay', words: ['pay', "can't pay"] }]);
  });

  test('has another hash when a word of it changes, and the same when only its layout does', () => {
    const { hash } = parse({ core: [agreement] });
    expect(parseQuestionSet(`# ours\n${stringify({ core: [agreement], comment })}`, 'ours.yaml').hash).toBe(
      hash,
    );
    expect(parse({ core: [{ ...agreement, text: 'I can do all my work.' }] }).hash).not.toBe(hash);
  });
});

describe('a faulty set is refused, and says', () => {
  test('every fault at once, also those between questions', () => {
    const faults = faultsOf({
      core: [agreement, { ...agreement, kind: 'scale', mood: 1 }],
      rotating: [{ ...choice, topic: 'workload', options: [choice.options[0], { ...choice.options[0] }] }],
      themes: [
        { name: 'Pay', words: [] },
        { name: 'Pay', words: ['pay'] },
      ],
    });
    expect(faults).toEqual([
      'the id "workload" is used twice; each question needs its own.',
      'the topic "workload" is used twice; each question needs its own.',
      'core 2.kind is "scale"; it must be one of agreement, choice.',
      '"mood" is not known in core 2; the settings there are id, topic, label, text, kind, reversed, options, source, licence.',
      'the topic "workload" is used twice; each question needs its own.',
      'the value "0-9" is used twice in one question.',
      'themes 1.words is a list of 0; it must be a list of at least 1.',
      'the theme "Pay" is there twice; put its words under one.',
    ]);
  });

  test.each([
    [
      'four core questions',
      { core: ['a', 'b', 'c', 'd'].map((id) => ({ ...agreement, id, topic: id })) },
      'a list of at most 3',
    ],
    ['no core question', { core: [] }, 'a list of at least 1'],
    [
      'a label longer than a modal shows',
      { core: [{ ...agreement, label: 'x'.repeat(46) }] },
      'at most 45 characters long',
    ],
    [
      'a question longer than a modal shows',
      { core: [{ ...agreement, text: 'x'.repeat(101) }] },
      'at most 100 characters long',
    ],
    ['an id with a space', { core: [{ ...agreement, id: 'my work' }] }, 'joined by hyphens'],
    ['the id of the comment', { core: [{ ...agreement, id: 'comment' }] }, 'is the field of the comment'],
    [
      'an option that is called skip',
      { core: [withOption({ value: 'skip' })] },
      'stands for "Prefer not to say"',
    ],
    [
      'an option that counts as something else',
      { core: [withOption({ counts: 'good' })] },
      'favourable, unfavourable, neither',
    ],
    [
      'a number as a value',
      { core: [withOption({ value: 7 })] },
      'between quotation marks where it is a number',
    ],
    [
      'more options than radio buttons',
      { core: [{ ...choice, options: manyOptions(10) }] },
      'a list of at most 9',
    ],
    ['one option', { core: [{ ...choice, options: manyOptions(1) }] }, 'a list of at least 2'],
    [
      'a choice without options',
      { core: [{ ...choice, options: undefined }] },
      'a choice needs a list of 2 to 9',
    ],
    ['a choice that is reversed', { core: [{ ...choice, reversed: true }] }, 'has no place in a choice'],
    [
      'an agreement with options',
      { core: [{ ...choice, kind: 'agreement' }] },
      'has no place in an agreement',
    ],
    [
      'a published item without its licence',
      { core: [{ ...agreement, source: 'HSE' }] },
      'an item from "HSE" needs one',
    ],
    [
      'a theme’s word with a sign',
      { core: [agreement], themes: [{ name: 'Pay', words: ['£'] }] },
      'a word or a few words',
    ],
  ])('that it has %s', (_what, file, allowed) => {
    expect(faultsOf(file)).toEqual([expect.stringContaining(allowed)]);
  });
});

function withOption(change: object): object {
  return { ...choice, options: [{ ...choice.options[0], ...change }, choice.options[1]] };
}

function manyOptions(count: number): readonly object[] {
  return Array.from({ length: count }, (_, index) => ({
    value: `v${index}`,
    label: `${index}`,
    counts: 'neither',
  }));
}
