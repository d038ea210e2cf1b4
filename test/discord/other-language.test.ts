import { afterEach, describe, expect, test } from 'vitest';
import { neededPermissions } from '../../adapters/discord/check-permissions.ts';
import { readReference, writeReference } from '../../adapters/discord/message-reference.ts';
import { refusalWords } from '../../adapters/discord/refusal-words.ts';
import { renderForm } from '../../adapters/discord/render-form.ts';
import { renderMessage } from '../../adapters/discord/render-message.ts';
import {
  formIsReady,
  nextStep,
  renderReply,
  replyToFaultyForm,
  somethingWentWrong,
  stepsForgotten,
} from '../../adapters/discord/render-reply.ts';
import { standingButtonMessage } from '../../adapters/discord/stand-button.ts';
import { discordWords } from '../../adapters/discord/words.ts';
import { createLanguages, english } from '../../src/language/languages.ts';
import { pulseCommand } from '../../src/messages/pulse-command.ts';
import { pseudo } from '../language/pseudo-language.ts';
import {
  longDescription,
  plainLetters,
  pseudoForm,
  pseudoMessage,
  textsIn,
} from '../language/pseudo-samples.ts';
import { message as messageShape, modal as modalShape } from './server/shapes.ts';
import { snowflake } from './server/snowflake.ts';
import { modalText, visibleText } from './server/visible-text.ts';
import { type Running, startRunning, weekForm } from './start-platform.ts';

const language = pseudo;
const reference = '0123456789abcdef';
const digest = '3fa1'.repeat(16);

/** What a person reads of these parts, all of which Discord takes. */
function read(parts: ReturnType<typeof renderMessage>): readonly string[] {
  return parts.map(({ body }) => visibleText(messageShape.parse(body)));
}

describe('in a language whose words are a third longer', () => {
  test.each([4, 12])('a form of %i questions keeps to the limits in each step', (questions) => {
    const form = pseudoForm(questions);
    const steps = renderForm(form, (step) => `~${step}~${reference}`, {}, language);
    const texts = steps.map((step) => modalText(modalShape.parse(step)));
    expect(plainLetters(texts)).toEqual([]);
    for (const { label } of form.fields) expect(texts.join('\n')).toContain(label);
  });

  test('a long message keeps to the limits in each part, and every part is found again', () => {
    const parts = renderMessage(pseudoMessage(100), { language, reference });
    const texts = read(parts);
    expect(parts.length).toBeGreaterThan(2);
    expect(plainLetters(texts, [reference, digest])).toEqual([]);
    const footers = parts.flatMap(({ body }) => body.embeds.at(-1)?.footer?.text ?? []);
    expect(footers.map(readReference)).toEqual(
      parts.map((_, index) => ({ id: reference, part: index + 1, parts: parts.length })),
    );
  });

  test('a picture’s description is cut between words', () => {
    const description = longDescription();
    const block = { kind: 'picture' as const, png: new Uint8Array(1), description };
    const [part] = renderMessage({ title: pseudo.text`Summary`, blocks: [block] }, { language });
    const shown = part?.body.attachments[0]?.description ?? '';
    expect(description.startsWith(shown.slice(0, -1))).toBe(true);
    expect(description.charAt(shown.length - 1)).toBe(' ');
  });

  test('what the adapter says by itself keeps to the limits', () => {
    const form = pseudoForm(1);
    const faulty = {
      ...stepsForgotten(language),
      fieldErrors: { comment: pseudo.text`Please shorten it.` },
    };
    const replies = [
      formIsReady(form, language),
      nextStep(2, 3, 'custom', language),
      stepsForgotten(language),
      somethingWentWrong(language),
      replyToFaultyForm(faulty, form.id, language),
    ].flatMap((one) => read(renderReply(one, language)));
    const standing = standingButtonMessage(pulseCommand(english), language);
    const stands = standing ? read(renderMessage(standing, { language, reference })) : [];
    expect(stands).toHaveLength(1);
    expect(plainLetters([...replies, ...stands], [reference])).toEqual([]);
  });

  test('every trouble is told in it', () => {
    const verbatim = [
      ...['Discord', 'DISCORD_TOKEN', 'DISCORD_GUILD_ID', 'DISCORD_APPLICATION_ID', 'DISCORD_API_URL'],
      ...['docs/discord.md', 'discordstatus.com', 'organisation.yaml', 'Server Members Intent', 'Bot'],
      ...['channels.union.discord', 'staffChannel.discord', 'applications.commands', 'ECONNRESET'],
      ...neededPermissions,
    ];
    const facts: Readonly<Record<string, readonly unknown[]>> = {
      ownFault: [502],
      connectionLost: ['ECONNRESET'],
      refusedAsWritten: [400, '50035'],
      channelNotSet: ['staff'],
      channelHidden: ['union', 'View Channel'],
      lacksPermissions: ['union', ['View Channel']],
      mayNotUse: ['staff', '50001', neededPermissions],
      notInServer: ['1200000000000000001'],
    };
    const texts = textsIn(refusalWords(pseudo), (key) => facts[key] ?? ['50001']);
    expect(texts.length).toBeGreaterThan(45);
    expect(plainLetters(texts, verbatim)).toEqual([]);
  });

  test('English keeps a quarter free of what Discord has room for', () => {
    const { openTheForm, openAgain, goToPart, standing } = discordWords(english);
    for (const label of [openTheForm, openAgain, goToPart(10, 12), standing.button])
      expect(label.length).toBeLessThanOrEqual(60);
  });
});

describe('a message is found again by its footer', () => {
  test('as it is written in English', () => {
    expect(writeReference({ id: reference, part: 1, parts: 1 }, english)).toBe(`Reference ${reference}`);
    expect(readReference(`Digest ${digest}\nReference ${reference} (2 of 13)`)).toEqual({
      id: reference,
      part: 2,
      parts: 13,
    });
  });

  test('in a language that has the number of parts first', () => {
    expect(readReference(`${digest}\n13 → 2: ${reference}`)).toEqual({ id: reference, part: 2, parts: 13 });
  });

  test.each([
    ['a digest', `Digest ${digest}`],
    ['two references', `${reference} ${reference}`],
    ['a third number', `Reference ${reference} (2 of 3 of 4)`],
    ['nothing', ''],
  ])('and by nothing else: %s', (_what, footer) => {
    expect(readReference(footer)).toBeUndefined();
  });
});

describe('the language of whoever is answered', () => {
  const amal = snowflake();
  let running: Running | undefined;
  afterEach(() => running?.stop());

  /** A button of a form that was begun too long ago, in a Discord of this language; what is said. */
  async function pressOld(locale: unknown): Promise<string> {
    const press = {
      type: 3,
      locale,
      data: { component_type: 2, custom_id: `~2~${reference}` },
    };
    const outcome = await running?.server.interactions.begin(amal, undefined, press).outcome;
    return visibleText(outcome?.replies[0] ?? {});
  }

  test('is their Discord’s, where Parley speaks it, and the organisation’s otherwise', async () => {
    running = await startRunning({
      server: { people: [{ id: amal }] },
      options: { languages: createLanguages(pseudo, [english]) },
    });
    expect(await pressOld('en-US')).toContain(discordWords(english).startAgain);
    expect(await pressOld('fi')).toContain(discordWords(pseudo).startAgain);
    expect(await pressOld(undefined)).toContain(discordWords(pseudo).startAgain);
    expect(await pressOld({})).toContain(discordWords(pseudo).startAgain);
  });

  test('is told to the core', async () => {
    const languages: (string | undefined)[] = [];
    running = await startRunning({
      server: { people: [{ id: amal }] },
      answers: {
        openForm: async (_account, formId, language) => {
          languages.push(language);
          return { kind: 'form', form: weekForm(formId) };
        },
      },
    });
    const press = { type: 3, data: { component_type: 2, custom_id: 'ballot.2026-W48' } };
    await running.server.interactions.begin(amal, undefined, { ...press, locale: 'de' }).outcome;
    expect(languages).toEqual(['de']);
  });
});
