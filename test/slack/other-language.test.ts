import { afterEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { explainSlackError } from '../../adapters/slack/errors.ts';
import { refusalKinds } from '../../adapters/slack/refusal-kinds.ts';
import { refusalWords } from '../../adapters/slack/refusal-words.ts';
import { renderForm } from '../../adapters/slack/render-form.ts';
import { renderCommandForm, renderHome } from '../../adapters/slack/render-home.ts';
import { renderBlocks } from '../../adapters/slack/render-message.ts';
import { renderText } from '../../adapters/slack/render-text.ts';
import { renderMessageView, renderWaitingView } from '../../adapters/slack/render-view.ts';
import { renderReply, replyPortions } from '../../adapters/slack/respond.ts';
import { splitBlocks } from '../../adapters/slack/split-blocks.ts';
import { troubleWords } from '../../adapters/slack/trouble-words.ts';
import { slackWords } from '../../adapters/slack/words.ts';
import { createLanguages, english } from '../../src/language/languages.ts';
import { createFakeListener, fakeCommands, weekForm } from '../fakes/create-fake-listener.ts';
import { pseudo } from '../language/pseudo-language.ts';
import {
  longDescription,
  plainLetters,
  pseudoForm,
  pseudoMessage,
  textsIn,
} from '../language/pseudo-samples.ts';
import { eventually } from './eventually.ts';
import {
  faultsOfBlocks,
  homeView,
  messageBlocks,
  modalView,
  type ShownBlock,
} from './server/block-schemas.ts';
import { visibleText } from './server/visible-text.ts';
import { aPerson, aUser, type Started, slackIdOf, startPlatform } from './start-platform.ts';

const language = pseudo;
const command = ['/pulse summary'];

/** What a person reads of a view, all of which Slack takes. */
function readModal(view: unknown): readonly string[] {
  const { title, submit, close, blocks } = modalView.parse(view);
  expect(faultsOfBlocks(blocks)).toEqual([]);
  return [title.text, submit?.text ?? '', close?.text ?? '', visibleText(blocks)];
}

function readBlocks(blocks: unknown): string {
  const read: z.infer<typeof messageBlocks> = messageBlocks.parse(blocks);
  expect(JSON.stringify(read).length).toBeLessThanOrEqual(12_100);
  return visibleText(read as readonly ShownBlock[]);
}

describe('in a language whose words are a third longer', () => {
  it('a form keeps to the limits, and none of its title is lost', () => {
    const form = pseudoForm(4);
    const problems = [pseudo.text`Please shorten it.`];
    const read = [renderForm(form, { language }), renderForm(form, { language, problems })].map(readModal);
    expect(plainLetters(read.flat())).toEqual([]);
    expect(read[0]?.join('\n')).toContain(form.title);
  });

  it('a long message keeps to the limits in each of its parts', () => {
    const message = pseudoMessage(120);
    const parts = splitBlocks(renderBlocks(message)).map(readBlocks);
    expect(parts.length).toBeGreaterThan(1);
    expect(plainLetters([...parts, renderText(message)])).toEqual([]);
  });

  it('a picture’s description is cut between words', () => {
    const description = longDescription();
    const blocks = renderBlocks(
      { title: pseudo.text`Summary`, blocks: [{ kind: 'picture', png: new Uint8Array(1), description }] },
      () => 'F0123456789',
    );
    const [, shown = ''] = readBlocks(blocks).split('\n');
    expect(description.startsWith(shown.slice(0, -1))).toBe(true);
    expect(description.charAt(shown.length - 1)).toBe(' ');
  });

  it('a reply that is too long says so', () => {
    const message = pseudoMessage(900);
    const portions = replyPortions(message, language).map((blocks) => renderReply(message, blocks));
    const read = portions.map(({ blocks }) => readBlocks(blocks));
    expect(read.at(-1)).toContain(slackWords(language).restOfReply);
    expect(plainLetters([...read, ...portions.map(({ text }) => text)])).toEqual([]);
  });

  it('the Home tab keeps to the limits, and says where the rest is', () => {
    const message = { ...pseudoMessage(120), title: pseudo.text`The questions are open` };
    const home = renderHome(message, fakeCommands, { language, notice: slackWords(language).tooSlow });
    const { blocks } = homeView.parse(home);
    expect(visibleText(blocks)).toContain(slackWords(language).restOfView);
    expect(plainLetters([visibleText(blocks)], command)).toEqual([]);
  });

  it('what the adapter asks or says by itself keeps to the limits', () => {
    const asked = { name: 'check', description: pseudo.text`Was my receipt counted?` };
    const option = { name: 'receipt', description: pseudo.text`The ten characters`, required: true };
    const views = [
      renderCommandForm('pulse', { ...asked, options: [{ ...option, completes: false }] }, language),
      renderMessageView(pseudoMessage(200), language),
      renderWaitingView('saving', language),
      renderWaitingView('oneMoment', language),
    ];
    expect(plainLetters(views.flatMap(readModal), command)).toEqual([]);
  });

  it('every trouble is told in it', () => {
    const verbatim = [
      ...['Slack', 'HTTP', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_API_URL', 'SLACK_PORT', 'HOST'],
      ...['adapters/slack/manifest.yaml', 'organisation.yaml', 'docs.slack.dev/reference/methods'],
      ...[
        'channels.union.slack',
        'OAuth & Permissions',
        'Basic Information, App-Level Tokens',
        'Socket Mode',
      ],
      ...[
        'Home',
        'Messages',
        '/invite @Parley',
        'xoxb-',
        'xapp-',
        'connections:write',
        'files:write, im:write',
      ],
      ...['a_new_code', 'ECONNRESET', 'localhost', ...Object.keys(refusalKinds)],
    ];
    const facts: Readonly<Record<string, readonly unknown[]>> = {
      refusedOtherwise: ['a_new_code'],
      opensNoConnection: [''],
      lacksScopes: [['files:write', 'im:write']],
      httpStatus: [503],
      fileNotTaken: [503],
      notReached: ['ECONNRESET'],
      connectionBroke: ['timeout'],
      cannotListen: ['localhost', 3000, 'ECONNRESET'],
      noChannel: ['union'],
    };
    const { refused, ...others } = refusalWords(pseudo);
    const factsOf = (key: string) => facts[key] ?? expect.unreachable(`No facts for ${key}.`);
    const texts = [
      ...Object.keys(refusalKinds).flatMap((code) => textsIn(refused, () => [code])),
      ...textsIn(others, factsOf),
      ...textsIn(troubleWords(pseudo), factsOf),
    ];
    expect(texts.length).toBeGreaterThan(80);
    expect(plainLetters(texts, verbatim)).toEqual([]);
    const { what, whatToDo } = explainSlackError(new Error('x')).tell(pseudo);
    expect(plainLetters([what, whatToDo], ['Slack'])).toEqual([]);
  });

  it('English keeps a quarter free of what Slack has room for', () => {
    const { appTitle, close, cancel, ask, openTheForm, homeButtons } = slackWords(english);
    for (const title of [appTitle, close, cancel, ask]) expect(title.length).toBeLessThanOrEqual(18);
    for (const label of [openTheForm, ...Object.values(homeButtons)])
      expect(label.length).toBeLessThanOrEqual(56);
  });
});

describe('the language of whoever is answered', () => {
  let started: Started;
  afterEach(() => started.close());
  const person = aPerson(1);
  const user = slackIdOf(1);

  async function start(locale: string) {
    const listener = createFakeListener();
    const languages = createLanguages(pseudo, [english]);
    started = await startPlatform({ listener, languages, users: [aUser(1, { locale }), aUser(2)] });
    return listener;
  }

  it('is the organisation’s until Slack has been asked, then their own', async () => {
    const listener = await start('en-GB');
    const { hands, platform } = started;
    const read = async () => {
      const before = hands.modals(user).length;
      await hands.press(user, { actionId: 'open-form.1', value: weekForm.id });
      await eventually(() => expect(hands.modals(user)).toHaveLength(before + 1));
      return hands.modals(user).at(-1)?.view.close?.text;
    };
    expect(await read()).toBe(slackWords(pseudo).cancel);
    await platform.reach([person]);
    expect(await read()).toBe(slackWords(english).cancel);
    expect(listener.told.map(({ account }) => account)).toEqual([
      { platform: 'slack', id: user },
      { platform: 'slack', id: user, language: 'en-GB' },
    ]);
  });
});
