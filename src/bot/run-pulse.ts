import { normaliseReceipt } from '../ballot/receipt.ts';
import { tagPerson } from '../ballot/tag-person.ts';
import { standingEvents } from '../dispute/event.ts';
import { ballotForm } from '../messages/ballot-form.ts';
import type { CommandCall } from '../messages/command.ts';
import { ballotsHeldMessage, type HeldBallots } from '../messages/held-ballots.ts';
import { helpMessage } from '../messages/help-message.ts';
import { heldMessage } from '../messages/person-messages.ts';
import { privacyMessage } from '../messages/privacy-message.ts';
import { scheduleMessage } from '../messages/schedule-message.ts';
import { summaryMessage } from '../messages/summary-message.ts';
import { noSummaryMessage, teamsMessage } from '../messages/teams-message.ts';
import { topicMessage } from '../messages/topic-message.ts';
import type { ActionOf } from '../people/permissions.ts';
import type { FormReply, Reply } from '../ports/platform.ts';
import { pulseWords } from '../pulse/words.ts';
import type { Round } from '../survey/round.ts';
import { talkWords } from '../talk/words.ts';
import { agreedTerms, rulesInUse } from './agreements.ts';
import { findOpenRound } from './cast-ballot.ts';
import type { Context } from './context.ts';
import { isGivenUp } from './give-up.ts';
import type { Reader } from './handler.ts';
import { refuse, say, show } from './replies.ts';
import { proposePause } from './run-agree.ts';
import { showBoardPack } from './show-board-pack.ts';
import { statusMessage } from './status-message.ts';

type Options = CommandCall['options'];
type Act = (context: Context, person: Reader, options: Options) => Promise<FormReply>;

/** How far back `/pulse topic` looks, in published weeks. */
const weeksShown = 13;

/** What each subcommand of `/pulse` does. Everything about results comes from published summaries. */
const acts: Readonly<Record<ActionOf<'pulse'>, Act>> = {
  answer: async (context, person) => {
    const found = await findOpenRound(context, person, undefined);
    return 'kind' in found ? found : { kind: 'form', form: ballotForm(found.round, person.language) };
  },
  status: async (context, person) => show(await statusMessage(context, person.language)),
  summary: showSummary,
  topic: showTopic,
  teams: async (context, { language }) => {
    const summaries = await context.store.summaries.published(weeksShown);
    const withTeams = summaries.find((summary) => summary.figures?.groups !== undefined);
    return show(withTeams ? teamsMessage(withTeams, language) : noSummaryMessage(language));
  },
  pack: showBoardPack,
  schedule: async (context, person) =>
    show(scheduleMessage((await agreedTerms(context)).organisation, person.language)),
  pause: (context, person, { reason = '' }) => proposePause(context, person, 'pause', reason),
  resume: (context, person, { reason = '' }) => proposePause(context, person, 'resume', reason),
  check: checkBallot,
  privacy: async (context, person) => {
    const { rules, sealing } = await rulesInUse(context);
    return show(privacyMessage(rules.minimumGroup, sealing !== undefined, person.language));
  },
  me: async (context, person) => {
    const muted = await context.store.rosters.invitationsStopped(person.id);
    return show(heldMessage(person, { muted, held: await heldBallots(context, person) }, person.language));
  },
  mute: async (context, person) => {
    await context.store.rosters.stopInvitations(person.id, true);
    const { what, whatToDo } = pulseWords(person.language).muted;
    return say(what, whatToDo);
  },
  unmute: async (context, person) => {
    await context.store.rosters.stopInvitations(person.id, false);
    const { what, whatToDo } = pulseWords(person.language).unmuted;
    return say(what, whatToDo);
  },
  help: async (_context, person) => show(helpMessage(person.role, person.language)),
};

/** Runs one `/pulse` command for a person whose role may. */
export async function runPulse(context: Context, person: Reader, call: CommandCall): Promise<FormReply> {
  const act = Object.hasOwn(acts, call.subcommand) ? acts[call.subcommand as ActionOf<'pulse'>] : undefined;
  return act ? act(context, person, call.options) : refuse(talkWords(person.language).noSuchCommand);
}

async function showSummary(context: Context, { language }: Reader, options: Options): Promise<Reply> {
  const week = options.week?.trim().toUpperCase();
  const [latest] = await context.store.summaries.published(1);
  if (!latest) return show(noSummaryMessage(language));
  const published = await context.store.summaries.getPublished(week || latest.roundId);
  return published
    ? show(summaryMessage(published, language))
    : refuse(pulseWords(language).noSummary(week ?? '', latest.roundId));
}

async function showTopic(context: Context, { language }: Reader, options: Options): Promise<Reply> {
  const summaries = await context.store.summaries.published(weeksShown);
  if (summaries.length === 0) return show(noSummaryMessage(language));
  const typed = options.topic?.trim() ?? '';
  const topics = summaries.flatMap((summary) => summary.figures?.topics ?? []);
  const found = topics.find(({ topic, label }) => [topic, label.toLowerCase()].includes(typed.toLowerCase()));
  const known = new Set(topics.map(({ label }) => label));
  const events = standingEvents(await context.store.register.list('event'));
  return found
    ? show(topicMessage(found.topic, summaries, events, language))
    : refuse(pulseWords(language).noTopic(typed, [...known]));
}

async function checkBallot(context: Context, person: Reader, options: Options): Promise<Reply> {
  if (options.receipt) return checkReceipt(context, person, options.receipt, options.week);
  return show(ballotsHeldMessage(await heldBallots(context, person), person.language));
}

async function checkReceipt(
  context: Context,
  { language }: Reader,
  typed: string,
  week: string | undefined,
): Promise<Reply> {
  const receipt = normaliseReceipt(typed);
  const words = pulseWords(language);
  const [latest] = await context.store.summaries.published(1);
  const roundId = week?.trim().toUpperCase() || latest?.roundId;
  const published = roundId === undefined ? undefined : await context.store.summaries.getPublished(roundId);
  if (!published) return refuse(words.noReceipts);
  const list = { of: published.summary.roundId, receipts: published.receipts.length };
  if (published.receipts.includes(receipt)) {
    const { what, whatToDo } = words.counted(receipt, list);
    return say(what, whatToDo);
  }
  const [newest] = await context.store.rounds.list(1);
  const isToCome = newest && newest.state !== 'published' && !(await isGivenUp(context, newest.id));
  return refuse(words.notCounted(list, isToCome ? newest : undefined));
}

/** Whether a ballot of this person is held, of the open week and of those that are not destroyed yet. */
async function heldBallots(context: Context, person: Reader): Promise<HeldBallots> {
  const { rounds } = context.store;
  const isHeld = async ({ id }: Round) => {
    const keys = await context.vault.readAnsweringKeys(id);
    return keys && context.store.ballots.has(id, tagPerson(keys.tagKey, person.id));
  };
  const current = await rounds.current();
  const earlier: Round[] = [];
  for (const round of await rounds.undestroyed()) if (await isHeld(round)) earlier.push(round);
  if (!current) return { thisWeek: 'closed', earlier };
  const held = await isHeld(current);
  return { thisWeek: held === undefined ? 'unknown' : held ? 'held' : 'none', earlier };
}
