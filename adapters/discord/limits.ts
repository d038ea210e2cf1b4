/**
 * Discord's limits, in UTF-16 units or items. Sources: discord.com/developers/docs/resources/message (content, embeds,
 * attachments), /components/reference (components), /interactions/application-commands (commands).
 */
export const limits = {
  content: 2000,
  embeds: 10,
  embedDescription: 4096,
  /** All texts of all embeds of one message together. */
  embedTotal: 6000,
  attachmentDescription: 1024,
  buttonRows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  modalTitle: 45,
  modalComponents: 5,
  label: 45,
  labelDescription: 100,
  radioOptions: 10,
  selectOptions: 25,
  optionText: 100,
  placeholder: 100,
  selectPlaceholder: 150,
  textInput: 4000,
  commandDescription: 100,
  choices: 25,
  choiceText: 100,
} as const;

/**
 * The text, or as much of it as fits, ending in an ellipsis: between words where it can, since another language's are longer
 * than English ones, and never inside a character.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most - 1);
  return space > most / 2
    ? `${text.slice(0, space).trimEnd()}…`
    : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
