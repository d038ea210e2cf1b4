/** What stands in a sentence as it is, in whatever language the sentence is. */
export type VerbatimKind =
  /** What a person wrote: a concern, a promise, a reason, a comment. */
  | 'written'
  /** What the organisation or the world calls something: a team, a topic, a question, a platform. */
  | 'name'
  /** What one types: `/concern list`, `parley doctor`. */
  | 'command'
  /** A setting, as it stands in a file or in the environment: `PARLEY_VAULT`, `minimumGroup`. */
  | 'setting'
  /** `2026-W48`, `A3`, `HTTP 503`, a receipt, a version. */
  | 'code'
  /** Of a file, a folder, a page or a mailbox. */
  | 'address'
  /** `Europe/London`. */
  | 'zone'
  /** Of a document, a roster, a key. */
  | 'hash';

declare const kind: unique symbol;
export type Verbatim = string & { readonly [kind]: VerbatimKind };

export const written = (text: string): Verbatim => text as Verbatim;
export const name = (text: string): Verbatim => text as Verbatim;
export const command = (text: string): Verbatim => text as Verbatim;
export const setting = (text: string): Verbatim => text as Verbatim;
export const code = (text: string): Verbatim => text as Verbatim;
export const address = (text: string): Verbatim => text as Verbatim;
export const zone = (text: string): Verbatim => text as Verbatim;
export const hash = (text: string): Verbatim => text as Verbatim;

declare const made: unique symbol;
/** What a language made: words. */
export type Words = string & { readonly [made]: true };
/** What a sentence is put together from, beside its own words. */
export type Part = Words | Verbatim | number;
