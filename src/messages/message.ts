/**
 * What Parley says, before any platform renders it. All text is plain: an adapter escapes it, so nothing in it can
 * become a mention, a link or markup.
 */
export interface Message {
  /** One line; also the notification's text. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** SHA-256 (hex) of the published document that the message shows; kept in the platform's metadata and findable. */
  readonly digest?: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A name and what belongs to it, one pair a line on a phone: `Workload — 35% content …`. */
  | { readonly kind: 'facts'; readonly items: readonly { readonly name: string; readonly value: string }[] }
  | { readonly kind: 'picture'; readonly png: Uint8Array; readonly description: string }
  | {
      readonly kind: 'file';
      /** With its ending: `board-pack-2026-11.pdf`. */
      readonly name: string;
      /** `application/pdf`, `text/markdown` … */
      readonly mediaType: string;
      readonly bytes: Uint8Array;
      /** What is in it, in one line. */
      readonly description: string;
    }
  | { readonly kind: 'button'; readonly button: Button };

/** Pressing a button opens a form. `formId` is the core's own and safe to show. */
export interface Button {
  /** At most 75 characters (Slack's limit); in English at most 56, since other languages are longer. */
  readonly label: string;
  readonly formId: string;
}
