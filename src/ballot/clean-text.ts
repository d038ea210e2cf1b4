/** A written text without control characters (but line breaks), bidirectional overrides and broken surrogates; trimmed. */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
}
