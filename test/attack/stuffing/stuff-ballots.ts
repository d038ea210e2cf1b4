import { renderForm } from '../../../adapters/slack/render-form.ts';
import { changeRoster } from '../../../src/bot/change-roster.ts';
import { english } from '../../../src/language/languages.ts';
import { ballotForm } from '../../../src/messages/ballot-form.ts';
import { parseRoster } from '../../../src/people/parse-roster.ts';
import { newestButton, press, send } from '../../discord/server/act.ts';
import { encode, postSigned, sign } from '../../slack/server/deliver.ts';
import { type Payload, submissionPayload } from '../../slack/server/payloads.ts';
import { readModal } from '../../slack/server/web-api.ts';
import { slackIdOf } from '../../slack/start-platform.ts';
import { acceptByBothSides } from '../roster/accept-by-both-sides.ts';
import { changedRoster, discordId, numbers } from './ground-people.ts';
import type { Ground } from './start-ground.ts';

/** One way to get more ballots in than there are people, and how many came in. */
export interface Trick {
  readonly name: string;
  readonly ballots: number;
  /** How many the people who did it may have: one each if they were asked, else none. */
  readonly allowed: number;
}

const clicks = 50;
const answers = { workload: '5', it: '5', morale: '5' };

/** What all tricks together came to. */
export interface Stuffing {
  readonly tricks: readonly Trick[];
  /** Ballots counted in the end. */
  readonly counted: number;
}

/** Tries every trick in turn in one open round, and at last when it closes; then lets it be counted. */
export async function stuffBallots(ground: Ground): Promise<Stuffing> {
  const { clock, box, round, slack, slackUrl, web } = ground;
  const tricks: Trick[] = [];
  const attempt = async (name: string, allowed: number, act: () => Promise<unknown>) => {
    const before = await box.count(round.id);
    await act();
    tricks.push({ name, allowed, ballots: (await box.count(round.id)) - before });
  };
  const submission = (number: number) => slackSubmission(ground, number);
  const submit = (number: number, secret = slack.world.signingSecret, at = clock.now()) =>
    postSigned(slackUrl, secret, at, submission(number));
  const onTheWeb = (number: number) =>
    web.listener().submitForm(web.accountOf({ id: `p${number}` }), ballotForm(round, english).id, answers);

  await attempt('one person on Slack, Discord and the web', 1, async () => {
    await submit(numbers.threeAccounts);
    await answerOnDiscord(ground);
    await onTheWeb(numbers.threeAccounts);
  });
  await attempt(`${clicks} clicks at once on Slack, and on the web`, 1, async () => {
    const all = <T>(click: () => Promise<T>) => Promise.all(Array.from({ length: clicks }, click));
    await all(() => submit(numbers.impatient));
    await all(() => onTheWeb(numbers.impatient));
  });
  await attempt('a request sent again as it was', 1, async () => {
    const request = signedRequest(ground, submission(numbers.replayed));
    for (let time = 0; time < 3; time += 1) await fetch(slackUrl, request);
  });
  await attempt('a forged, a stale and a missing signature', 0, async () => {
    await submit(numbers.forged, 'a-secret-that-slack-does-not-have');
    await submit(numbers.forged, undefined, clock.now() - 301_000);
    const { body, type } = encode(submission(numbers.forged));
    await fetch(slackUrl, { method: 'POST', headers: { 'content-type': type }, body });
  });
  await attempt('a guest, a bot, one who has left, a stranger', 0, async () => {
    const { guest, bot, deactivated, stranger } = numbers;
    for (const number of [guest, bot, deactivated, stranger]) await submit(number);
  });
  await attempt('a guest whom the roster names by their Slack id, twice', 1, async () => {
    await submit(numbers.listedGuest);
    await submit(numbers.listedGuest);
  });
  await attempt('one taken off the roster in mid-round, before and after', 1, async () => {
    await submit(numbers.removed);
    await changeRoster(ground.context, parseRoster(changedRoster, 'roster.csv'));
    await acceptByBothSides(ground.context);
    await submit(numbers.removed);
  });
  await attempt('one put on the roster in mid-round', 0, () => submit(numbers.added));
  clock.moveTo(round.closesAt);
  await attempt('a ballot at the moment of closing', 0, () => submit(numbers.late));
  await ground.runDue();
  return { tricks, counted: await box.counted(round.id) };
}

/** How many ballots came in that nobody was entitled to. */
export function extraBallots(tricks: readonly Trick[]): number {
  return tricks.reduce((sum, { ballots, allowed }) => sum + Math.max(0, ballots - allowed), 0);
}

async function answerOnDiscord({ discord }: Ground): Promise<void> {
  const { modal } = await press(discord, discordId, newestButton(discord, discordId));
  if (!modal) throw new Error('Discord showed no form, so the trick was not tried.');
  await send(discord, discordId, modal, answers);
}

/** The round's form, filled in, in every part as Slack sends it. */
function slackSubmission({ slack, round }: Ground, number: number): Payload {
  const form = renderForm(ballotForm(round, english), { language: english });
  const view = readModal(slack.world, JSON.stringify(form));
  const values = Object.fromEntries(Object.entries(answers).map(([id, value]) => [`field.${id}`, value]));
  return submissionPayload(slack.world, slackIdOf(number), 'V0000000001', view, values);
}

function signedRequest({ slack, clock }: Ground, payload: Payload): RequestInit {
  const { body, type } = encode(payload);
  const timestamp = String(Math.floor(clock.now() / 1000));
  const signature = sign(slack.world.signingSecret, timestamp, body);
  return {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signature,
    },
    body,
  };
}
