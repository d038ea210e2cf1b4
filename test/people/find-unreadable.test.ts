import { expect, test } from 'vitest';
import { english } from '../../src/language/languages.ts';
import { findUnreadable } from '../../src/people/find-unreadable.ts';

test.each(['Café', 'a\tb\r\n', 'Équipe 👩‍👧', '=1+1', 'سلام'])('%s can be read', (text) => {
  expect(findUnreadable(text)).toBeUndefined();
});

test.each([
  ['\u0000', 'U+0000'],
  ['\u0085', 'U+0085'],
  ['\u2066', 'U+2066'],
  ['\ud800', 'U+D800'],
])('an invisible character is named: %j', (text, code) => {
  expect(findUnreadable(`a${text}b`)?.(english)).toContain(code);
});
