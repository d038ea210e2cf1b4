import type { FormValues } from '../ballot/form-values.ts';

export type { FormValues };

/** A form of one to five fields: what a Discord modal holds. Answers come through forms only. */
export interface Form {
  /** The core's own, such as `ballot.2026-W48`; comes back with the submission. At most 100 characters. */
  readonly id: string;
  /** At most 24 characters (Slack's limit for a modal's title); in English at most 18, since other languages are longer. */
  readonly title: string;
  readonly intro: string;
  readonly fields: readonly Field[];
  /** As long as the title. */
  readonly submitLabel: string;
}

export type Field = ChoiceField | TextField;

export interface ChoiceField {
  readonly kind: 'choice';
  readonly id: string;
  /** The question in full. */
  readonly label: string;
  /** At most 45 characters, where a platform's label is that short; Parley's own in English at most 33. */
  readonly shortLabel: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly required: boolean;
}

export interface TextField {
  readonly kind: 'text';
  readonly id: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly hint: string;
  readonly maxLength: number;
  readonly required: boolean;
}
