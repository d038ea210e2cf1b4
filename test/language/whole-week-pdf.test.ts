import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trendEvents } from '../../src/dispute/event.ts';
import { commandSpecs } from '../../src/messages/commands.ts';
import { drawTrend } from '../../src/results/draw-trend.ts';
import { channelNames } from '../../src/survey/organisation.ts';
import { onRoster } from './greek-organisation.ts';
import { everyStep, liveWeeks, stepsLived } from './live-weeks.ts';
import { createNotes, findPlainEnglish } from './plain-english.ts';
import { pseudo } from './pseudo-language.ts';
import { readPdf } from './read-pdf.ts';
import { stageOfFakes } from './stage-of-fakes.ts';

let stage: Awaited<ReturnType<typeof stageOfFakes>>;
beforeAll(async () => {
  stage = await stageOfFakes();
  await liveWeeks(stage);
}, 180_000);
afterAll(() => stage.close());

const files = () =>
  stage.parley.slack
    .messagesIn('union')
    .flatMap(({ message }) => message.blocks.filter((block) => block.kind === 'file'));

describe('weeks lived in the pseudo-language have no plain English in', () => {
  test('any message, form or reply, as the core makes it, nor was any command left out', async () => {
    const typed = stage.notes.all.map(({ where }) => `${where} `);
    const commands = commandSpecs(pseudo).flatMap(({ name, subcommands }) =>
      subcommands.map((one) => `/${name} ${one.name} `),
    );
    expect(commands.filter((command) => !typed.some((one) => one.includes(command)))).toEqual([]);
    for (const channel of channelNames)
      for (const { message } of [
        ...stage.parley.slack.messagesIn(channel),
        ...stage.parley.web.messagesIn(channel),
      ])
        stage.see(channel, message);
    for (const id of onRoster)
      for (const { message } of stage.parley.slack.messagesOf({ id })) stage.see(`to ${id}`, message);
    expect(stepsLived(await stage.context.store.register.list())).toEqual(everyStep);
    expect(stage.notes.all.length).toBeGreaterThan(2_000);
    expect(findPlainEnglish(stage.notes.all)).toEqual([]);
  });

  test('the board pack: its Markdown, the text of the PDF’s pages, its title and its outline', () => {
    const notes = createNotes();
    for (const { name, bytes } of files()) {
      if (name.endsWith('.md'))
        notes.note(
          name,
          Buffer.from(bytes)
            .toString('utf8')
            .replace(/\\(?=[^\w\s])/g, ''),
        );
      if (!name.endsWith('.pdf')) continue;
      const { titles, pages } = readPdf(bytes);
      expect(pages.length).toBeGreaterThan(2);
      // Greek is read there; of the pseudo-language, what the font has not comes as a space.
      expect(pages.join()).toContain('Φόρτος');
      notes.note(`${name}, titles`, ...titles);
      notes.note(name, ...pages);
    }
    expect(new Set(notes.all.map(({ where }) => where)).size).toBe(3);
    expect(findPlainEnglish(notes.all)).toEqual([]);
  });

  test('the trend’s picture and its description', async () => {
    const { summaries, register } = stage.context.store;
    const events = trendEvents(await register.list('event'));
    const { svg, description } = drawTrend(await summaries.published(13), pseudo, undefined, events);
    const notes = createNotes();
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
    expect(texts.length).toBeGreaterThan(20);
    notes.note('the picture', ...texts);
    notes.note('its description', description);
    expect(findPlainEnglish(notes.all)).toEqual([]);
  });
});
