import { expect, test } from 'vitest';
import { assignOptions } from '../../src/messages/assign-options.ts';
import type { OptionSpec } from '../../src/messages/command.ts';

const option = (name: string, freeText = false): OptionSpec => ({
  name,
  description: name,
  required: false,
  completes: false,
  freeText,
});
const answer = [option('number'), option('text', true)];
const check = [option('receipt'), option('week')];

test.each([
  ['12 We will hire.\n  “Soon”, by May.', { number: '12', text: 'We will hire.\n  “Soon”, by May.' }],
  ['number:12 text: as before', { number: '12', text: 'as before' }],
  ['12 text=as number=13', { number: '12', text: 'as number=13' }],
  ['12', { number: '12' }],
  ['', {}],
])('free text is kept as it was typed, whatever stands in it: %j', (typed, options) => {
  expect(assignOptions(answer, typed)).toEqual(options);
});

test.each([
  ['k3f9 2026-W47', { receipt: 'k3f9', week: '2026-W47' }],
  ['week=2026-W47 k3f9', { receipt: 'k3f9', week: '2026-W47' }],
  ['k3f9 last week of May', { receipt: 'k3f9', week: 'last week of May' }],
  ['other=thing', { receipt: 'other=thing' }],
])('single values go to their options: %j', (typed, options) => {
  expect(assignOptions(check, typed)).toEqual(options);
});
