import { englishWords } from './english-words.ts';

export interface CommentToken {
  readonly text: string;
  /** `strange`: an address, a number, another alphabet; what holds no plain word. */
  readonly kind: 'word' | 'space' | 'sign' | 'strange';
}

/** A word where it stands. */
export interface CommentWord {
  /** Which token it is. */
  readonly at: number;
  readonly text: string;
  /** In lower case, without a possessive's ending; empty where it is strange. */
  readonly low: string;
  /** Whether a sign, or nothing, stands before it. */
  readonly opens: boolean;
  /** Whether a sign, or nothing, stands after it. */
  readonly closes: boolean;
}

/** Compatibility forms become plain letters; what cannot be seen goes; a chunk that looks like an address is strange. */
export function commentTokens(comment: string): readonly CommentToken[] {
  const text = comment
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, '')
    .replace(/[’‘ʼ`´＇]/g, "'")
    .replace(/[‐‑‒]/g, '-')
    .replace(/[–—]/g, ' – ')
    // An address in words: "someone at office dot example".
    .replace(/(?:\S+\s+at\s+)?\S+(?:\s+dot\s+\S+)+/giu, '@');
  return text.split(/(\s+)/).flatMap((chunk) => (/^\s*$/.test(chunk) ? spaceOf(chunk) : tokensIn(chunk)));
}

/** The words among them, strange ones too. */
export function commentWords(tokens: readonly CommentToken[]): readonly CommentWord[] {
  return tokens.flatMap(({ text, kind }, at) =>
    isWord(tokens[at])
      ? [
          {
            at,
            text,
            low: kind === 'word' ? plainWord(text) : '',
            opens: bordersSign(tokens, at, -1),
            closes: bordersSign(tokens, at, 1),
          },
        ]
      : [],
  );
}

export function isWord(token: CommentToken | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'strange';
}

/** Without a possessive's ending, in lower case; short forms such as `it's` are words of their own. */
export function plainWord(text: string): string {
  const low = text.toLowerCase();
  return englishWords().has(low) ? low : low.replace(/'s?$/, '');
}

function bordersSign(tokens: readonly CommentToken[], at: number, step: 1 | -1): boolean {
  const next = tokens[at + step];
  const beyond = next?.kind === 'space' ? tokens[at + 2 * step] : next;
  return beyond === undefined || beyond.kind === 'sign';
}

function spaceOf(text: string): readonly CommentToken[] {
  return text === '' ? [] : [{ text, kind: 'space' }];
}

function tokensIn(chunk: string): readonly CommentToken[] {
  const [, open = '', core = '', close = ''] = /^([("']*)(.*?)([.,;:!?)"'…]*)$/su.exec(chunk) ?? [];
  const inner = isAddress(core) ? [{ text: core, kind: 'strange' } as const] : piecesOf(core);
  return [...signs(open), ...inner, ...signs(close)];
}

/** An e-mail address, a link, a mention, a file, initials with dots, anything with a digit. */
function isAddress(core: string): boolean {
  return /[@\\_#<>|=~^*[\]{}]|:\/\/|\p{N}|[^\s.]\.[^\s.]|:[^\s]/u.test(core);
}

function piecesOf(core: string): readonly CommentToken[] {
  return core
    .split(/([/&+,;:!?()"–]+)/u)
    .filter((piece) => piece !== '')
    .map((piece): CommentToken => {
      if (/^[/&+,;:!?()"–]+$/u.test(piece)) return { text: piece, kind: 'sign' };
      return /^[a-z]+(?:['-][a-z]+)*'?$/i.test(piece)
        ? { text: piece, kind: 'word' }
        : { text: piece, kind: 'strange' };
    });
}

function signs(text: string): readonly CommentToken[] {
  return text === '' ? [] : [{ text, kind: 'sign' }];
}
