import { normaliseReceipt } from '../ballot/receipt.ts';
import { tagPerson } from '../ballot/tag-person.ts';
import { standingEvents } from '../dispute/event.ts';
import { ballotForm } from '../messages/ballot-form.ts';
import type { CommandCall } from '../messages/command.ts';
import { helpMessage } from '../messages/help-message.ts';
import type { Message } from '../messages/message.ts';
import { heldMessage, plainMessage } from '../messages/person-messages.ts';
import { privacyMessage } from '../messages/privacy-message.ts';
import { scheduleMessage } from '../messages/schedule-message.ts';
import { summaryMessage } from '../messages/summary-message.ts';
import { noSummaryMessage, teamsMessage } from '../messages/teams-message.ts';
import { topicMessage } from '../messages/topic-message.ts';
import type { ActionOf } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import type { FormReply, Reply } from '../ports/platform.ts';
import { agreedTerms, rulesInUse } from './agreements.ts';
import { findOpenRound } from './cast-ballot.ts';
import type { Context } from './context.ts';
import { proposePause } from './run-agree.ts';
import { showBoardPack } from './show-board-pack.ts';
import { statusMessage } from './status-message.ts';

type Options = CommandCall['options'];
type Act = (context: Context, person: Person, options: Options) => Promise<FormReply>;

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
  teams: async (context) => {
    const summaries = await context.store.summaries.published(weeksShown);
    const withTeams = summaries.find((summary) => summary.figures?.groups !== undefined);
    return reply(withTeams ? teamsMessage(withTeams) : noSummaryMessage());
  },
  pack: (context, _person, options) => showBoardPack(context, options),
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
        ballotHeld: await holdsBallot(context, person),
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
  help: async (_context, person) => reply(helpMessage(person.role)),
};

/** Runs one `/pulse` command for a person whose role may. */
export async function runPulse(context: Context, person: Person, call: CommandCall): Promise<FormReply> {
  const act = Object.hasOwn(acts, call.subcommand) ? acts[call.subcommand as ActionOf<'pulse'>] : undefined;
  return act
    ? act(context, person, call.options)
    : refuse('That command is not known', 'Send /pulse help to see what you can do.');
}

async function showSummary(context: Context, _person: Person, options: Options): Promise<Reply> {
  const week = options.week?.trim().toUpperCase();
  const [latest] = await context.store.summaries.published(1);
  if (!latest) return reply(noSummaryMessage());
  const published = await context.store.summaries.getPublished(week || latest.roundId);
  return published
    ? reply(summaryMessage(published))
    : refuse(
        `There is no published summary for “${week}”`,
        `The latest is ${latest.roundId}. Weeks look like that.`,
      );
}

async function showTopic(context: Context, _person: Person, options: Options): Promise<Reply> {
  const summaries = await context.store.summaries.published(weeksShown);
  if (summaries.length === 0) return reply(noSummaryMessage());
  const wanted = options.topic?.trim().toLowerCase() ?? '';
  const topics = [
    ...new Set(summaries.flatMap((summary) => summary.figures?.topics ?? []).map(({ topic }) => topic)),
  ];
  return topics.includes(wanted)
    ? reply(topicMessage(wanted, summaries, standingEvents(await context.store.register.list('event'))))
    : refuse(
        wanted === '' ? 'Which topic?' : `No figures about “${wanted}” have been published`,
        `Topics: ${topics.join(', ')}.`,
      );
}

async function checkBallot(context: Context, person: Person, options: Options): Promise<Reply> {
  if (options.receipt) return checkReceipt(context, options.receipt, options.week);
  const held = await holdsBallot(context, person);
  if (held === undefined) {
    return reply(
      plainMessage(
        'No week is open, so no ballot is held',
        'To see whether yours was counted, send /pulse check with your receipt.',
      ),
    );
  }
  return reply(
    held
      ? plainMessage(
          'Yes: one sealed ballot is held for you',
          'You can answer again until the questions close. The last one counts.',
        )
      : plainMessage(
          'No ballot is held for you this week',
          'If you did answer, please tell your union rep. To answer, send /pulse.',
        ),
  );
}

async function checkReceipt(context: Context, typed: string, week: string | undefined): Promise<Reply> {
  const receipt = normaliseReceipt(typed);
  const [latest] = await context.store.summaries.published(1);
  const roundId = week?.trim().toUpperCase() || latest?.roundId;
  const published = roundId === undefined ? undefined : await context.store.summaries.getPublished(roundId);
  if (!published) {
    return refuse('There is no published list of receipts for that week', 'Lists come with the summary.');
  }
  return published.receipts.includes(receipt)
    ? reply(
        plainMessage(
          'Your ballot was counted',
          `${receipt} is one of the ${published.receipts.length} receipts of ${roundId}.`,
        ),
      )
    : refuse(
        'That receipt is not on the list',
        `${published.receipts.length} receipts were published for ${roundId}. If you answered twice, only the last receipt counts. If yours is missing, please tell your union rep.`,
      );
}

/** Undefined when no round is open, or when its keys are gone. */
async function holdsBallot(context: Context, person: Person): Promise<boolean | undefined> {
  const round = await context.store.rounds.current();
  const keys = round && (await context.vault.readAnsweringKeys(round.id));
  return round && keys ? context.store.ballots.has(round.id, tagPerson(keys.tagKey, person.id)) : undefined;
}

function reply(message: Message): Reply {
  return { kind: 'message', ok: true, message };
}

function refuse(title: string, text?: string): Reply {
  return { kind: 'message', ok: false, message: plainMessage(title, text) };
}
