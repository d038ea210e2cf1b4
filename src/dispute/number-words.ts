const teens = ['thir', 'four', 'fif', 'six', 'seven', 'eigh', 'nine'];
const numberWords: ReadonlySet<string> = new Set([
  ...'zero nought oh one two three four five six seven eight nine ten eleven twelve'.split(' '),
  ...teens.map((stem) => `${stem}teen`),
  ...['twen', 'thir', 'for', 'fif', 'six', 'seven', 'eigh', 'nine'].map((stem) => `${stem}ty`),
  ...'hundred thousand double treble triple'.split(' '),
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
  'twentieth',
  'thirtieth',
]);

/** Whether a word, or a part of one with hyphens, is a number in words. */
export function isNumberWord(word: string): boolean {
  return (
    numberWords.has(word) || (word.includes('-') && word.split('-').some((part) => numberWords.has(part)))
  );
}
