import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLanguages, english } from '../../src/language/languages.ts';
import type { FormReply } from '../../src/ports/platform.ts';
import { channelNames } from '../../src/survey/organisation.ts';
import { leader, rep, staff } from './greek-organisation.ts';
import { textsIn } from './payload-texts.ts';
import { findPlainEnglish } from './plain-english.ts';
import { pseudo } from './pseudo-language.ts';
import { callOf, runScheduled } from './stage.ts';
import { type StageOfFakes, stageOfFakes, unreadOfForm, unreadOfMessage } from './stage-of-fakes.ts';
import { stageOnDiscord } from './stage-on-discord.ts';

const languages = createLanguages(pseudo, [english]);
const [first = ''] = staff;

/** Of the pseudo-language, in which every letter has an accent. */
const isPseudo = (text: string) => /[ẋḗȧ]/.test(text);
const isEnglish = (text: string) => !isPseudo(text) && /\b(?:the|this|you|to|is|are)\b/i.test(text);

describe('in an organisation of another language', () => {
  let stage: StageOfFakes;
  beforeAll(async () => {
    stage = await stageOfFakes('', languages);
    for (const person of [rep, leader]) await stage.as(person).type('/agree accept A1');
    await stage.queue.whenIdle();
    await runScheduled(stage, 'open-round', '2026-11-24T10:00:00Z');
  }, 60_000);
  afterAll(() => stage.close());

  const textOf = (reply: FormReply) =>
    reply.kind === 'form'
      ? textsIn(reply.form, unreadOfForm).join('\n')
      : textsIn([reply.message, reply.fieldErrors], unreadOfMessage).join('\n');

  /** What a person reads whose app asks for this language. */
  async function ask(person: string, language: string | undefined, typed: string): Promise<string> {
    const account = { ...stage.accountOf(person), ...(language === undefined ? {} : { language }) };
    return textOf(await stage.parley.slack.listener().runCommand(account, callOf(typed)));
  }

  test.each([undefined, '', 'fi', 'fi-FI', 'not a code'])(
    'an account of the language %j, which is not there, is answered in the organisation’s',
    async (language) => {
      const told = await ask(first, language, '/pulse status');
      expect(isPseudo(told)).toBe(true);
      expect(findPlainEnglish([{ where: 'status', text: told }])).toEqual([]);
    },
  );

  test('an account of a language that is there is answered in it: replies, refusals, forms and their faults, the home', async () => {
    const account = { ...stage.accountOf(rep), language: 'en-GB' };
    const listener = stage.parley.slack.listener();
    const read = [
      ...(await Promise.all(
        ['/pulse status', '/pulse help', '/agree accept A9', '/concern raise'].map((typed) =>
          ask(rep, 'en_US', typed),
        ),
      )),
      textOf(await listener.submitForm(account, 'concern.raise', { topic: 'it', text: '' })),
      textOf(await listener.submitForm(account, 'concern.raise', { topic: 'it', text: 'Έπεσε.' })),
      textsIn(await listener.home(account), unreadOfMessage).join('\n'),
    ];
    for (const text of read) expect([text, isEnglish(text)]).toEqual([text, true]);
  });

  test('but what everybody reads of it is in the organisation’s', async () => {
    await stage.queue.whenIdle();
    for (const platform of [stage.parley.slack, stage.parley.web]) {
      for (const channel of channelNames) {
        const messages = platform.messagesIn(channel);
        expect(messages.at(-1)?.message.title).toMatch(/^⟦Ƈǿƞƈḗřƞ/);
        const texts = messages.flatMap(({ message }) => textsIn(message, unreadOfMessage));
        expect(findPlainEnglish(texts.map((text) => ({ where: channel, text })))).toEqual([]);
      }
    }
  });
});

test('on Discord, which tells everybody’s language, replies are in English and both channels in the organisation’s', async () => {
  const stage = await stageOnDiscord('', languages);
  try {
    const before = stage.notes.all.length;
    const replies = [
      await stage.as(rep).type('/agree accept A1'),
      await stage.as(leader).type('/pulse status'),
    ];
    await stage.queue.whenIdle();
    for (const reply of replies) expect([reply, isEnglish(reply)]).toEqual([reply, true]);
    const posts = stage.notes.all.slice(before).filter(({ where }) => where.endsWith('/messages'));
    expect(posts.length).toBeGreaterThan(3);
    expect(findPlainEnglish(posts)).toEqual([]);
  } finally {
    await stage.close();
  }
}, 60_000);
