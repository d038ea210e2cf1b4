import type { Queryable } from '../../../adapters/postgres/database.ts';
import { createLinks } from '../../../adapters/web/create-links.ts';
import { createLinkCheck } from '../../../adapters/web/use-link.ts';
import { tagPerson } from '../../../src/ballot/tag-person.ts';
import type { Context } from '../../../src/bot/context.ts';
import { ballotFormId } from '../../../src/messages/ballot-form.ts';
import type { KeyVault } from '../../../src/ports/key-vault.ts';
import type { PlatformListener, Reply } from '../../../src/ports/platform.ts';
import type { MovableClock } from '../../../src/sample/movable-clock.ts';
import type { Round } from '../../../src/survey/round.ts';
import type { Identity, TrueAnswer } from './lived-rounds.ts';
import { type PlannedAnswer, planAnswers } from './plan-answers.ts';

/** An open round, and what it takes to answer in it. */
export interface Voting {
  readonly context: Context;
  readonly listener: PlatformListener;
  readonly round: Round;
  /** From 0. */
  readonly number: number;
  readonly clock: MovableClock;
  readonly people: readonly Identity[];
  readonly vault: KeyVault;
  readonly session: Queryable;
}

/**
 * Has this part of the people answer, one after the other, some seconds apart; what the harness knows of it. Each of
 * them enters the web platform by a personal link and answers at once, which is the most that anybody writes: a browser
 * that is signed in writes nothing but the ballot. The links are made before, in the order of the roster.
 */
export async function answerRound(voting: Voting, from: number, to: number): Promise<readonly TrueAnswer[]> {
  const answers = plannedAnswers(voting);
  const part = answers.slice(Math.round(answers.length * from), Math.round(answers.length * to));
  const doors = await makeLinks(voting, part);
  const given: TrueAnswer[] = [];
  for (const answer of part) {
    voting.clock.moveTo(voting.clock.now() + 7_000);
    await doors.enter(answer.personId);
    const receipt = receiptIn(await submit(voting, answer));
    given.push({ ...answer, handles: [receipt, ...(await readBallot(voting, answer.personId))] });
  }
  return given;
}

export function plannedAnswers({ people, round, number }: Voting): readonly PlannedAnswer[] {
  return planAnswers({
    ...{ system: 'parley', people, round: number },
    questions: round.questions.map(({ id, options }) => ({ id, values: options.map(({ value }) => value) })),
  });
}

export async function submit(voting: Voting, answer: PlannedAnswer): Promise<Reply> {
  const { listener, round } = voting;
  return listener.submitForm({ platform: 'web', id: answer.personId }, ballotFormId(round.id), {
    ...answer.choices,
    comment: answer.comment,
  });
}

async function makeLinks({ context, clock, people }: Voting, part: readonly PlannedAnswer[]) {
  const store = context.store.web;
  const { createLinkSecret } = createLinks({ store, clock, baseUrl: () => 'https://parley.example' });
  const { use } = createLinkCheck({ store, clock });
  const wanted = new Set(part.map(({ personId }) => personId));
  const secrets = new Map<string, string>();
  for (const { id } of people) {
    if (wanted.has(id)) secrets.set(id, (await createLinkSecret(id)).secret);
  }
  return {
    async enter(personId: string): Promise<void> {
      const { kind } = await use(secrets.get(personId) ?? '');
      if (kind !== 'entered') throw new Error('A personal link did not let its person in.');
    },
  };
}

/** The tag and both ends of the sealed bytes, in hexadecimal. */
async function readBallot({ vault, round, session }: Voting, personId: string): Promise<readonly string[]> {
  const keys = await vault.readAnsweringKeys(round.id);
  if (!keys) throw new Error('The open round has no keys.');
  const tag = Buffer.from(tagPerson(keys.tagKey, personId)).toString('hex');
  const { rows } = await session.query<{ sealed: string }>(
    `SELECT encode(sealed, 'hex') AS sealed FROM parley.ballot WHERE round = $1
     ORDER BY xmin::text::bigint DESC, ctid DESC LIMIT 1`,
    [round.id],
  );
  const sealed = rows[0]?.sealed ?? '';
  return [tag, sealed, sealed.slice(0, 48), sealed.slice(-48)];
}

function receiptIn({ ok, message }: Reply): string {
  if (!ok) throw new Error(`A ballot was refused: ${message.title}`);
  const facts = message.blocks.flatMap((block) => (block.kind === 'facts' ? block.items : []));
  return facts[0]?.value ?? '';
}
