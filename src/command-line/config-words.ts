import { defineWords } from '../language/language.ts';
import { address, command } from '../language/sentence-parts.ts';

/** What `parley config` says. */
export const configWords = defineWords(({ text }) => ({
  about: text`look at the settings: ${command('check')}`,
  aboutCheck: text`list every fault of ${address('.env')}, ${address('organisation.yaml')}, the question set and the roster`,
  noFault: text`No fault found.`,
}));
