/** What a platform hands back: field id to the chosen value or the written text. Unchecked. */
export type FormValues = Readonly<Record<string, string>>;
