/**
 * What Slack takes, in UTF-16 units and pieces. Sources: docs.slack.dev/reference/block-kit (blocks, block elements,
 * composition objects) and docs.slack.dev/surfaces/modals.
 */
export const limits = {
  blocksInMessage: 50,
  blocksInView: 100,
  header: 150,
  /** A text object in a section or context block. */
  text: 3000,
  altText: 2000,
  /** `alt_txt` of files.getUploadURLExternal. */
  uploadAltText: 1000,
  buttonLabel: 75,
  optionLabel: 75,
  radioOptions: 10,
  selectOptions: 100,
  inputLabel: 2000,
  placeholder: 150,
  /** A modal's title, its submit and its close button. */
  modalTitle: 24,
  writtenText: 3000,
  /** The fallback text of a message; Slack cuts at 40,000 and advises 4,000. */
  fallbackText: 3800,
  /**
   * The JSON of a message's blocks. Undocumented: from about 13,200 on Slack answers `msg_blocks_too_long`
   * (github.com/slackapi/bolt-js/issues/2509).
   */
  blocksJson: 12_000,
  /** How often a slash command's response_url may be used. */
  responses: 5,
} as const;

/**
 * The text, or as much of it as fits, ending in an ellipsis: between words where it can, since another language's are longer
 * than English ones. Never empty, as Slack takes no empty text.
 */
export function shorten(text: string, most: number): string {
  const plain = text.trim() === '' ? ' ' : text;
  if (plain.length <= most) return plain;
  const space = plain.lastIndexOf(' ', most - 1);
  return space > most / 2
    ? `${plain.slice(0, space).trimEnd()}…`
    : `${plain.slice(0, most - 1).toWellFormed()}…`;
}
