import { describe, expect, test } from 'vitest';
import { themesIn } from '../../src/results/count-themes.ts';

const themes = [
  { name: 'Pay', words: ['pay', 'wages'] },
  { name: 'Caseload', words: ['case load', 'cases'] },
  { name: 'Café', words: ['café'] },
  { name: 'HR', words: ['H.R.', '(hr) payroll'] },
  { name: "Don't know", words: ["don't know"] },
  { name: 'Nothing', words: [' ', ''] },
];

describe('the themes in a comment', () => {
  test('a word counts whole, so "payroll" is not about pay', () => {
    expect(themesIn('Payroll and repayment', themes)).toEqual([]);
  });

  test('capitals and punctuation do not matter', () => {
    expect(themesIn('PAY! (again), "Wages".', themes)).toEqual(['Pay']);
  });

  test('a comment counts once for a theme, however often it says so', () => {
    expect(themesIn('pay pay wages cases', themes)).toEqual(['Pay', 'Caseload']);
  });

  test('a phrase is found over a line break, several spaces or a hyphen', () => {
    expect(themesIn('my case\n  load', themes)).toEqual(['Caseload']);
    expect(themesIn('my case-load', themes)).toEqual(['Caseload']);
  });

  test('letters with accents are letters, in either way of writing them', () => {
    expect(themesIn('the cafe\u0301 is shut', themes)).toEqual(['Café']);
    expect(themesIn('cafés', themes)).toEqual([]);
  });

  test('signs make no difference, in the theme or in the comment', () => {
    expect(themesIn('we still use the HR/payroll system', themes)).toEqual(['HR']);
  });

  test('the words of a phrase must follow each other', () => {
    expect(themesIn('in this case a load of things', themes)).toEqual([]);
  });

  test('a curly apostrophe is an apostrophe', () => {
    expect(themesIn('I don\u2019t know', themes)).toEqual(["Don't know"]);
  });

  test('a theme without words is never mentioned', () => {
    expect(themesIn('anything at all', [{ name: 'None', words: [] }])).toEqual([]);
  });
});
