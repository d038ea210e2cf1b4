import { expect, it } from 'vitest';
import { asCode, asLink, type Mark, markSentence } from '../../adapters/web/mark-sentence.tsx';
import { english } from '../../src/language/languages.ts';
import { command, name } from '../../src/language/sentence-parts.ts';

const { text } = english;
const shown = (say: (page: Mark, typed: Mark) => ReturnType<typeof text>) =>
  String(<p>{markSentence((mark) => say(mark(asLink('/results')), mark(asCode)))}</p>);

it('a sentence has its links and code where its language puts them', () => {
  expect(shown((page, typed) => text`See ${page(text`the results`)}, or ${typed(command('/pulse'))}.`)).toBe(
    '<p>See <a href="/results">the results</a>, or <code>/pulse</code>.</p>',
  );
  expect(shown((page, typed) => text`${typed(command('/pulse'))} ${page(text`ergibt es`)}`)).toBe(
    '<p><code>/pulse</code> <a href="/results">ergibt es</a></p>',
  );
});

it('a sentence may leave a mark out, or use one twice, and what it quotes stays text', () => {
  expect(shown((page) => text`${page(text`one`)} & ${page(name('<b>'))}`)).toBe(
    '<p><a href="/results">one</a> &amp; <a href="/results">&lt;b&gt;</a></p>',
  );
});
