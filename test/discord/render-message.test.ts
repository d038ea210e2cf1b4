import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderForm } from '../../adapters/discord/render-form.ts';
import { renderMessage } from '../../adapters/discord/render-message.ts';
import { escapeText } from '../../adapters/discord/render-text.ts';
import { english } from '../../src/language/languages.ts';
import type { Field, Form } from '../../src/messages/form.ts';
import type { Block, Message } from '../../src/messages/message.ts';
import { message as messageShape, modal as modalShape } from './server/shapes.ts';
import { visibleText } from './server/visible-text.ts';

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'*_~`|<>[]()#-+1.@:/\\ \nab'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 300,
});
const longText = fc
  .tuple(anyText, fc.integer({ min: 1, max: 60 }))
  .map(([text, times]) => text.repeat(times));

const block: fc.Arbitrary<Block> = fc.oneof(
  longText.map((text) => ({ kind: 'heading' as const, text: text.slice(0, 200) })),
  longText.map((text) => ({ kind: 'text' as const, text })),
  longText.map((text) => ({ kind: 'note' as const, text })),
  fc.array(anyText, { maxLength: 30 }).map((items) => ({ kind: 'list' as const, items })),
  fc
    .array(fc.record({ name: anyText, value: anyText }), { maxLength: 30 })
    .map((items) => ({ kind: 'facts' as const, items })),
  longText.map((description) => ({ kind: 'picture' as const, png: new Uint8Array(1), description })),
);

const anyMessage: fc.Arbitrary<Message> = fc.record({
  title: longText,
  blocks: fc.array(block, { maxLength: 20 }),
  digest: fc.constant('3fa1'.repeat(16)),
});

const anyField: fc.Arbitrary<Field> = fc.oneof(
  fc.record({
    kind: fc.constant('choice' as const),
    id: fc.uuid(),
    label: fc.string({ minLength: 1, maxLength: 150 }).filter((text) => text.trim() !== ''),
    shortLabel: fc.constant('Workload'),
    options: fc
      .integer({ min: 2, max: 25 })
      .map((count) =>
        Array.from({ length: count }, (_, index) => ({ value: `${index}`, label: `Choice ${index}` })),
      ),
    required: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    id: fc.uuid(),
    label: fc.string({ minLength: 1, maxLength: 150 }).filter((text) => text.trim() !== ''),
    shortLabel: fc.constant('Comment'),
    hint: fc.string({ maxLength: 300 }).map((text) => text.trim()),
    maxLength: fc.integer({ min: 1, max: 5000 }),
    required: fc.boolean(),
  }),
);

const anyForm: fc.Arbitrary<Form> = fc.record({
  id: fc.constant('ballot.2026-W48'),
  title: fc.constant('This week’s questions'),
  intro: fc.string({ maxLength: 300 }).map((text) => text.trim()),
  fields: fc.array(anyField, { minLength: 1, maxLength: 12 }),
  submitLabel: fc.constant('Send'),
});

test('whatever is said, each part of it keeps to every limit of Discord’s', () => {
  fc.assert(
    fc.property(anyMessage, (message) => {
      const faults = renderMessage(message, { language: english, reference: '0123456789abcdef' }).flatMap(
        ({ body }) => messageShape.safeParse(body).error?.issues ?? [],
      );
      expect(faults).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 20_000);

test('whatever is asked, each step of the form keeps to every limit of Discord’s, and no question is lost', () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const steps = renderForm(form, (step) => `~${step}~0123456789abcdef`, {}, english);
      expect(steps.flatMap((step) => modalShape.safeParse(step).error?.issues ?? [])).toEqual([]);
      const ids = steps.flatMap(({ components }) =>
        components.flatMap((component) =>
          'component' in component && 'custom_id' in component.component
            ? [component.component.custom_id]
            : [],
        ),
      );
      expect(ids).toEqual(form.fields.map(({ id }) => id));
    }),
    { numRuns: 200 },
  );
});

test('what somebody wrote is read back letter for letter', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [part] = renderMessage(
        { title: 'Said', blocks: [{ kind: 'text', text }] },
        { language: english },
      );
      expect(visibleText(part?.body as never)).toBe(
        ['**Said**'.replaceAll('*', ''), ...(text.trim() === '' ? [] : [text.trim()])].join('\n'),
      );
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['a mention of everyone', '@everyone and @here', '\\@everyone and \\@here'],
  ['a mention of a person', '<@1234>', '\\<@1234\\>'],
  ['a channel, a command, a date', '<#1> </pulse:2> <t:3>', '\\<#1\\> \\</pulse:2\\> \\<t:3\\>'],
  ['a link', 'see https://b.example/x', 'see https\\://b.example/x'],
  ['a masked link', '[a](b)', '\\[a\\](b)'],
  ['an invitation', 'discord.gg/abc', 'discord.gg\\/abc'],
  [
    'emphasis and code',
    '**a** _b_ ~~c~~ `d` ||e||',
    '\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\|\\|e\\|\\|',
  ],
  ['a heading, a bullet, a number', '# a\n- b\n1. c', '\\# a\n\\- b\n1\\. c'],
  ['an emoji’s name', ':smile:', '\\:smile:'],
  [
    'plain words',
    'It was 10:30 at no. 5 - fine, 35% (really).',
    'It was 10:30 at no. 5 - fine, 35% (really).',
  ],
])('%s stays what was typed', (_what, typed, escaped) => {
  expect(escapeText(typed)).toBe(escaped);
});
