/** Which language people's Slack is in, by account. */
export interface LocaleMemory {
  readonly get: (userId: string) => string | undefined;
  /** `locale`: as Slack has it, `en-GB`; nothing is kept where it does not say. */
  readonly keep: (userId: string, locale: string | null | undefined) => void;
}

/** Far more than an organisation has on its roster. */
const mostRemembered = 20_000;

/**
 * Kept while the process runs, from the last time that Slack was asked whom it reaches: what people do there comes
 * without it. Until then, and for people found by their e-mail address alone, the organisation's language counts.
 */
export function createLocaleMemory(): LocaleMemory {
  const locales = new Map<string, string>();
  return {
    get: (userId) => locales.get(userId),
    keep(userId, locale) {
      locales.delete(userId);
      if (!locale) return;
      locales.set(userId, locale);
      const [eldest] = locales.keys();
      if (locales.size > mostRemembered && eldest !== undefined) locales.delete(eldest);
    },
  };
}
