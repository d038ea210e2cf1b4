import type { RunningJobQueue } from '../../jobs/create-job-queue.ts';
import type { Context } from '../../src/bot/context.ts';
import { createListener } from '../../src/bot/create-listener.ts';
import type { Operator } from '../../src/bot/operator.ts';
import { english } from '../../src/language/languages.ts';
import { assignOptions } from '../../src/messages/assign-options.ts';
import type { CommandCall } from '../../src/messages/command.ts';
import { commandSpecs } from '../../src/messages/commands.ts';
import type { FormValues } from '../../src/messages/form.ts';
import type { Account } from '../../src/people/person.ts';
import type { MovableClock } from '../../src/sample/movable-clock.ts';
import type { Notes } from './plain-english.ts';

/** All of Parley on one platform, on which weeks are lived, and what everybody reads there. */
export interface Stage {
  readonly context: Context;
  readonly queue: RunningJobQueue;
  readonly clock: MovableClock;
  readonly operator: Operator;
  readonly notes: Notes;
  /** What one person can do, by their id on the roster. */
  as(person: string): Hands;
  accountOf(person: string): Account;
  /** Nothing can be posted in the union's channel; absent where that cannot happen. */
  readonly channel?: { lose(): void; bringBack(): void };
  /** Where nothing lies between people and the core: what differs in the core's words alone is done there. */
  readonly isQuick?: true;
  /** Looks at more of what the operator can, whenever they are asked how things stand. */
  look?: () => Promise<void>;
}

/** Each resolves with what the person reads then. */
export interface Hands {
  /** Types a command, such as `/concern show 1`. A form that it opens stays open. */
  type(command: string): Promise<string>;
  /** Presses a button that opens the form with this id. */
  press(formId: string): Promise<string>;
  /** Fills in the form that is open, and sends it. */
  send(values: FormValues): Promise<string>;
  /** Looks at their home, where the platform has one. */
  home(): Promise<void>;
}

/** Moves the clock, and lets everything happen that is due by then. */
export async function runUntil({ clock, queue }: Stage, instant: string): Promise<void> {
  clock.moveTo(instant);
  await queue.wakeDelayed();
  await queue.whenIdle();
}

/** What BullMQ's schedulers would add at this hour, who keep to the machine's clock. */
export async function runScheduled(
  stage: Stage,
  name: 'open-round' | 'catch-up',
  instant: string,
): Promise<void> {
  stage.clock.moveTo(instant);
  await stage.queue.add([{ name, id: `scheduled.${name}.${instant}`, data: {} }]);
  await runUntil(stage, instant);
}

/** These people answer, by the core itself: as many as a week needs for its figures. */
export async function answerAll(
  { context, accountOf }: Stage,
  roundId: string,
  people: readonly string[],
  values: FormValues,
): Promise<void> {
  const listener = createListener(context);
  for (const person of people) {
    const reply = await listener.submitForm(accountOf(person), `ballot.${roundId}`, values);
    if (!reply.ok) throw new Error(`An answer was not taken: ${JSON.stringify(reply.message)}`);
  }
}

/** The operator moves the week on by hand. */
export async function step(
  { operator, queue, notes }: Stage,
  what: 'open' | 'close' | 'publish',
): Promise<void> {
  const steps = { open: operator.openRound, close: operator.closeRound, publish: operator.publishRound };
  notes.note(`round ${what}`, (await steps[what]()).sentence);
  await queue.whenIdle();
}

/** What the operator is told of how things stand, and of the program's health. */
export async function askTheOperator({ operator, notes, look }: Stage): Promise<void> {
  const { awaited = '', round, problems } = await operator.roundStatus();
  const reasons = round?.unreachable.map(({ reason }) => reason) ?? [];
  const told = problems.flatMap(({ what, whatToDo }) => [what, whatToDo]);
  notes.note('round status', awaited, round?.waitsFor ?? '', ...reasons, ...told);
  for (const { unreachable } of await operator.checkReach())
    notes.note('roster check', ...unreachable.map(({ reason }) => reason));
  for (const { found, whatToDo = '' } of await operator.examine()) notes.note('examine', found, whatToDo);
  await look?.();
}

const specs = commandSpecs(english);

/** What was typed, as a platform without a box to type in sends it. An unknown subcommand is sent as it is. */
export function callOf(typed: string): CommandCall {
  const [, command = '', subcommand = '', rest = ''] = /^\/(\S+) ?(\S*)\s*(.*)$/s.exec(typed) ?? [];
  const spec = specs
    .find(({ name }) => name === command)
    ?.subcommands.find(({ name }) => name === subcommand);
  return { command, subcommand, options: assignOptions(spec?.options ?? [], rest) };
}
