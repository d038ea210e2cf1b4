import { englishWords } from './english-words.ts';
import { namesAndWords } from './names-that-are-words.ts';

/** What stands for everything that was taken out, however much it was. */
export const redacted = '[…]';

/** What ends with a full stop and no sentence with it. */
const titles = new Set('mr mrs ms dr prof rev st sr jr'.split(' '));
/** Capitals that name no one. */
const harmlessCapitals = new Set(['I', 'IT', 'HR', 'OK', 'PC', 'PCs', 'TOIL']);
/** After one of these, a word that can be a name is one. */
const beforeNames = new Set(
  `mr mrs ms miss dr sir madam lord lady called named name aunt auntie uncle granddad cousin brother sister son daughter nephew niece
   told asked with from by near and child boy girl kid baby client mum dad mother father`.split(/\s+/),
);
/** Of these a word for a place may follow, and so may any other: only words that cannot follow are names. */
const beforePlaces = new Set([
  'in',
  'at',
  'near',
  'to',
  'from',
  'via',
  'since',
  'about',
  'of',
  'for',
  'against',
]);
/** Common beside names, but verbs that cannot follow a preposition. */
const verbsOnly = new Set(['will', 'may']);
/** Before one of these stands who did it. */
const afterNames = new Set(
  'said says told tells asked asks thinks thought shouted shouts wrote writes bullies bullied phoned rang emailed'.split(
    ' ',
  ),
);
const pronouns = new Set(
  'i we you he she they it who someone somebody everyone everybody nobody people staff management managers that which this what'.split(
    ' ',
  ),
);
const numberWord =
  /^(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|double|treble|triple|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:elev|twelf|twenti|thirti)e?n?th)$/;
/** A number after one of these is somebody's. */
const beforeNumbers = new Set(
  'case number no ref reference file record family flat house room ward born aged age'.split(' '),
);

interface Token {
  readonly text: string;
  readonly kind: 'word' | 'space' | 'sign' | 'strange';
}

/**
 * A comment with everything taken out that is not on the list of common words, or that stands on the roster, has a
 * capital letter but at the beginning of a sentence, or holds a digit; and whatever else could name somebody: initials,
 * addresses, numbers in words, common words used as names. It errs towards taking out. `onRoster` are words in lower
 * case. What is left is one line of plain letters and signs.
 */
export function redactComment(comment: string, onRoster: ReadonlySet<string>): string {
  const tokens = tokensOf(comment);
  const words = tokens.flatMap((token, at) => (token.kind === 'word' ? [at] : []));
  const places = new Map(words.map((at, place) => [at, place]));
  const lower = words.map((at) => plain(tokens[at]?.text ?? ''));
  const kept = tokens.map(({ text }, at) => {
    const place = places.get(at);
    return place !== undefined && keeps(text, beginsSentence(tokens, at), place, lower, onRoster);
  });
  // "dean fox": what may be a name and stands beside one is one.
  const beside = (at: number) =>
    [-2, 2].some((by) => isWord(tokens[at + by]) && !kept[at + by] && tokens[at + by / 2]?.kind === 'space');
  const out = tokens.map((token, at) => {
    if (token.kind === 'space') return ' ';
    if (token.kind === 'sign') return token.text;
    const mayBeName = namesAndWords.has(plain(token.text));
    return kept[at] && !(mayBeName && beside(at)) ? token.text : redacted;
  });
  return tidy(out.join(''));
}

function isWord(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'strange';
}

function keeps(
  text: string,
  begins: boolean,
  place: number,
  lower: readonly string[],
  onRoster: ReadonlySet<string>,
): boolean {
  const isCapital = /\p{Lu}/u.test(text);
  const isHarmless = harmlessCapitals.has(text) || /^I'(?:m|ve|d|ll)$/.test(text);
  if (isCapital && !isHarmless && (!begins || !/^[A-Z]?[a-z'-]*$/.test(text))) return false;
  const parts = text.toLowerCase().split('-').map(plain);
  const before = lower[place - 1] ?? '';
  const after = lower[place + 1] ?? '';
  return parts.every((part) => {
    if (onRoster.has(part) || !englishWords().has(part)) return false;
    if (isPartOfNumber(part, place, lower, parts.length)) return false;
    if (part.length === 1 && (before.length === 1 || after.length === 1)) return false;
    if (!namesAndWords.has(part) || (parts.length > 1 && !isCapital)) return true;
    const isPlace = isPairOfNames(place, lower);
    return !isCapital && !isPlace && !isUsedAsName(text, part, before, after);
  });
}

/** `in wood green`: two in a row, after a word that a place may follow. */
function isPairOfNames(place: number, lower: readonly string[]): boolean {
  return [place - 1, place].some(
    (first) =>
      namesAndWords.has(lower[first] ?? '') &&
      namesAndWords.has(lower[first + 1] ?? '') &&
      beforePlaces.has(lower[first - 1] ?? ''),
  );
}

function isUsedAsName(text: string, part: string, before: string, after: string): boolean {
  if (/'s$/i.test(text) || beforeNames.has(before)) return true;
  if (afterNames.has(after) && !pronouns.has(before)) return true;
  if (verbsOnly.has(part)) return beforePlaces.has(before);
  return beforePlaces.has(before) && after === '';
}

function isPartOfNumber(part: string, place: number, lower: readonly string[], parts: number): boolean {
  if (!isNumber(part)) return false;
  const before = lower[place - 1] ?? '';
  const after = lower[place + 1] ?? '';
  return parts > 1 || isNumber(before) || isNumber(after) || beforeNumbers.has(before) || after === 'of';
}

function isNumber(word: string): boolean {
  return word.split('-').some((part) => numberWord.test(part));
}

/** Without a possessive's ending, in lower case; short forms such as `it's` are words of their own. */
function plain(text: string): string {
  const low = text.toLowerCase();
  return englishWords().has(low) ? low : low.replace(/'s?$/, '');
}

/** Whether only signs and spaces stand between this word and the end of a sentence, or the beginning of all. */
function beginsSentence(tokens: readonly Token[], at: number): boolean {
  let ended = false;
  for (let back = at - 1; back >= 0; back -= 1) {
    const token = tokens[back];
    if (token?.kind === 'strange') return false;
    if (token?.kind === 'word') return ended && !titles.has(token.text.toLowerCase());
    if (token && /[.!?\n]/.test(token.text)) ended = true;
  }
  return true;
}

/** Compatibility forms become plain letters; what cannot be seen goes; a chunk that looks like an address is strange. */
function tokensOf(comment: string): readonly Token[] {
  const text = comment
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, '')
    .replace(/[’‘ʼ`´＇]/g, "'")
    .replace(/[‐‑‒]/g, '-')
    .replace(/[–—]/g, ' – ');
  return text.split(/(\s+)/).flatMap((chunk) => (/^\s*$/.test(chunk) ? spaceOf(chunk) : tokensIn(chunk)));
}

function spaceOf(text: string): readonly Token[] {
  return text === '' ? [] : [{ text, kind: 'space' }];
}

function tokensIn(chunk: string): readonly Token[] {
  const [, open = '', core = '', close = ''] = /^([("']*)(.*?)([.,;:!?)"'…]*)$/su.exec(chunk) ?? [];
  const inner = isAddress(core) ? [{ text: core, kind: 'strange' } as const] : piecesOf(core);
  return [...signs(open), ...inner, ...signs(close)];
}

/** An e-mail address, a link, a mention, a file, initials with dots, anything with a digit. */
function isAddress(core: string): boolean {
  return /[@\\_#<>|=~^*[\]{}]|:\/\/|\p{N}|[^\s.]\.[^\s.]|:[^\s]/u.test(core);
}

function piecesOf(core: string): readonly Token[] {
  return core
    .split(/([/&+,;:!?()"–]+)/u)
    .filter((piece) => piece !== '')
    .map((piece): Token => {
      if (/^[/&+,;:!?()"–]+$/u.test(piece)) return { text: piece, kind: 'sign' };
      return /^[a-z]+(?:['-][a-z]+)*'?$/i.test(piece)
        ? { text: piece, kind: 'word' }
        : { text: piece, kind: 'strange' };
    });
}

function signs(text: string): readonly Token[] {
  return text === '' ? [] : [{ text, kind: 'sign' }];
}

/** One mark for a run of marks, so that how many words a name has cannot be seen. */
function tidy(text: string): string {
  return text
    .replace(/\[…\](?:[\s'"/&+,–-]*\[…\])+/g, redacted)
    .replace(/\s+/g, ' ')
    .trim();
}
