import { renderPlainText } from '../../src/command-line/render-plain-text.ts';
import type { Form } from '../../src/messages/form.ts';
import type { Message } from '../../src/messages/message.ts';

/** Plain English in what was said in the pseudo-language, but for what stands as it is in any language. */
export function findEscaped(
  said: string | Message | Form,
  verbatim: readonly string[] = [],
): readonly string[] {
  const text = typeof said === 'string' ? said : 'fields' in said ? textOfForm(said) : textOf(said);
  // The longest first: one may be part of another.
  const known = verbatim.toSorted((one, other) => other.length - one.length);
  const left = known.reduce((rest, one) => rest.replaceAll(one, ' '), text);
  return left.match(/[A-Za-z][A-Za-z' ]*/g) ?? [];
}

function textOf(message: Message): string {
  const labels = message.blocks.flatMap((block) => (block.kind === 'button' ? [block.button.label] : []));
  return [renderPlainText(message), ...labels].join('\n');
}

function textOfForm({ title, intro, submitLabel, fields }: Form): string {
  const texts = fields.flatMap((field) => [
    field.label,
    field.shortLabel,
    ...(field.kind === 'choice' ? field.options.map(({ label }) => label) : [field.hint]),
  ]);
  return [title, intro, submitLabel, ...texts].join('\n');
}
