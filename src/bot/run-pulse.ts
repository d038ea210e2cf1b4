import { normaliseReceipt } from '../ballot/receipt.ts';
import { tagPerson } from '../ballot/tag-person.ts';
import { standingEvents } from '../dispute/event.ts';
import { ballotForm } from '../messages/ballot-form.ts';
import type { CommandCall } from '../messages/command.ts';
import { formatMoment } from '../messages/format-moment.ts';
import { ballotsHeldMessage, type HeldBallots } from '../messages/held-ballots.ts';
import { helpMessage } from '../messages/help-message.ts';
import type { Message } from '../messages/message.ts';
import { nameWeek } from '../messages/name-week.ts';
import { heldMessage } from '../messages/person-messages.ts';
import { plainMessage } from '../messages/plain-message.ts';
import { privacyMessage } from '../messages/privacy-message.ts';
import { scheduleMessage } from '../messages/schedule-message.ts';
import { summaryMessage } from '../messages/summary-message.ts';
import { noSummaryMessage, teamsMessage } from '../messages/teams-message.ts';
import { topicMessage } from '../messages/topic-message.ts';
import type { ActionOf } from '../people/permissions.ts';
import type { FormReply, Reply } from '../ports/platform.ts';
import type { Round } from '../survey/round.ts';
import { agreedTerms, rulesInUse } from './agreements.ts';
import { findOpenRound } from './cast-ballot.ts';
import type { Context } from './context.ts';
import { isGivenUp } from './give-up.ts';
import type { Reader } from './handler.ts';
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
    return 'kind' in found ? found : { kind: 'form', form: ballotForm(found.round) };
  },
  status: async (context) => reply(await statusMessage(context)),
  summary: showSummary,
  topic: showTopic,
  teams: async (context, { language }) => {
    const summaries = await context.store.summaries.published(weeksShown);
    const withTeams = summaries.find((summary) => summary.figures?.groups !== undefined);
    return reply(withTeams ? teamsMessage(withTeams, language) : noSummaryMessage(language));
  },
  pack: showBoardPack,
  schedule: async (context) => reply(scheduleMessage((await agreedTerms(context)).organisation)),
  pause: (context, person, { reason = '' }) => proposePause(context, person, 'pause', reason),
  resume: (context, person, { reason = '' }) => proposePause(context, person, 'resume', reason),
  check: checkBallot,
  privacy: async (context) => {
    const { rules, sealing } = await rulesInUse(context);
    return reply(privacyMessage(rules.minimumGroup, sealing !== undefined));
  },
  me: async (context, person) =>
    reply(
      heldMessage(person, {
        muted: await context.store.rosters.invitationsStopped(person.id),
        held: await heldBallots(context, person),
      }),
    ),
  mute: async (context, person) => {
    await context.store.rosters.stopInvitations(person.id, true);
    return reply(
      plainMessage(
        'You will get no more invitations',
        'You can still answer: send /pulse. To get them again, send /pulse unmute.',
      ),
    );
  },
  unmute: async (context, person) => {
    await context.store.rosters.stopInvitations(person.id, false);
    return reply(
      plainMessage('You will get invitations again', 'The next one comes when the next week opens.'),
    );
  },
  help: async (_context, person) => reply(helpMessage(person.role, person.language)),
};

/** Runs one `/pulse` command for a person whose role may. */
export async function runPulse(context: Context, person: Reader, call: CommandCall): Promise<FormReply> {
  const act = Object.hasOwn(acts, call.subcommand) ? acts[call.subcommand as ActionOf<'pulse'>] : undefined;
  return act
    ? act(context, person, call.options)
    : refuse('Parley does not know that command', 'Send /pulse help to see what you can do.');
}

async function showSummary(context: Context, { language }: Reader, options: Options): Promise<Reply> {
  const week = options.week?.trim().toUpperCase();
  const [latest] = await context.store.summaries.published(1);
  if (!latest) return reply(noSummaryMessage(language));
  const published = await context.store.summaries.getPublished(week || latest.roundId);
  return published
    ? reply(summaryMessage(published, language))
    : refuse(
        `There is no published summary for “${week}”`,
        `The latest is the ${nameWeek(latest.roundId)}. Weeks are written as in the brackets.`,
      );
}

async function showTopic(context: Context, { language }: Reader, options: Options): Promise<Reply> {
  const summaries = await context.store.summaries.published(weeksShown);
  if (summaries.length === 0) return reply(noSummaryMessage(language));
  const typed = options.topic?.trim() ?? '';
  const topics = summaries.flatMap((summary) => summary.figures?.topics ?? []);
  const found = topics.find(({ topic, label }) => [topic, label.toLowerCase()].includes(typed.toLowerCase()));
  const events = standingEvents(await context.store.register.list('event'));
  return found
    ? reply(topicMessage(found.topic, summaries, events, language))
    : refuse(
        typed === '' ? 'Which topic?' : `No figures about “${typed}” have been published`,
        `Topics: ${[...new Set(topics.map(({ label }) => label))].join(', ')}.`,
      );
}

async function checkBallot(context: Context, person: Reader, options: Options): Promise<Reply> {
  if (options.receipt) return checkReceipt(context, options.receipt, options.week);
  return reply(ballotsHeldMessage(await heldBallots(context, person)));
}

async function checkReceipt(context: Context, typed: string, week: string | undefined): Promise<Reply> {
  const receipt = normaliseReceipt(typed);
  const [latest] = await context.store.summaries.published(1);
  const roundId = week?.trim().toUpperCase() || latest?.roundId;
  const published = roundId === undefined ? undefined : await context.store.summaries.getPublished(roundId);
  if (!published) {
    return refuse('There is no published list of receipts for that week', 'Lists come with the summary.');
  }
  const { receipts, summary } = published;
  if (receipts.includes(receipt)) {
    return reply(
      plainMessage(
        'Your ballot was counted',
        `${receipt} is one of the ${receipts.length} receipts of the ${nameWeek(summary.roundId)}.`,
      ),
    );
  }
  const [newest] = await context.store.rounds.list(1);
  const isToCome = newest && newest.state !== 'published' && !(await isGivenUp(context, newest.id));
  return refuse(
    'That receipt is not on the list',
    `It is the list of the ${nameWeek(summary.roundId)}, with ${receipts.length} receipts. ${
      isToCome
        ? `The list of the ${nameWeek(newest.id)} comes with its summary (${formatMoment(newest.publishesAt, newest.timeZone)}). `
        : ''
    }If you answered twice, only the last receipt counts. If yours is missing, please tell your union rep.`,
  );
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
  if (!current) return { thisWeek: 'no week is open', earlier };
  const held = await isHeld(current);
  return { thisWeek: held === undefined ? 'unknown' : held ? 'held' : 'none', earlier };
}

function reply(message: Message): Reply {
  return { kind: 'message', ok: true, message };
}

function refuse(title: string, text?: string): Reply {
  return { kind: 'message', ok: false, message: plainMessage(title, text) };
}
