import type { MessageShape, ModalShape } from './shapes.ts';

/** What a person reads of a message, without markup: line by line, as Discord renders it. */
export function visibleText(message: MessageShape): string {
  const embeds = (message.embeds ?? []).flatMap(({ title, description, footer }) => [
    ...[title, description].flatMap((text) => (text === undefined ? [] : [unmarked(text)])),
    ...(footer ? [footer.text] : []),
  ]);
  const buttons = (message.components ?? []).flatMap(({ components }) =>
    components.map(({ label }) => label),
  );
  const pictures = (message.attachments ?? []).flatMap(({ description }) => description ?? []);
  return [unmarked(message.content ?? ''), ...embeds, ...pictures, ...buttons].join('\n');
}

/** What a person reads of a modal. Labels and choices are plain text to Discord. */
export function modalText({ title, components }: ModalShape): string {
  const lines = components.flatMap((component) => {
    if (component.type === 10) return [unmarked(component.content)];
    const { label, description, component: field } = component;
    const choices = field.type === 4 ? [field.placeholder] : field.options.map((option) => option.label);
    return [label, description, ...choices].flatMap((text) => text ?? []);
  });
  return [title, ...lines].join('\n');
}

/** Takes Parley's own markup away, then the backslashes before what it escaped. */
function unmarked(text: string): string {
  return text
    .replace(/^(### |-# |- )/gm, '')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/\\([^0-9A-Za-z\s])/g, '$1');
}
