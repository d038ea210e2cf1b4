import { defineWords } from '../../src/language/language.ts';
import { code, name, type Words } from '../../src/language/sentence-parts.ts';
import type { Role } from '../../src/people/person.ts';
import type { SampleState, SampleStep } from '../../src/sample/sample-controls.ts';

/** Who acts in the sample, without their id. */
interface Actor {
  readonly name?: string;
  readonly role: Role;
  readonly team: string;
}

/** The sample organisation's own pages, and the bar on all of its pages. */
export const sampleWords = defineWords(({ text, moment }) => {
  const roles: Readonly<Record<Role, Words>> = {
    staff: text`a member of staff`,
    rep: text`a union rep`,
    leader: text`a leader`,
  };
  const steps = {
    open: text`Open the week`,
    'others-answer': text`Let the others answer`,
    remind: text`Send the reminder`,
    close: text`Close the week`,
    publish: text`Publish the summary`,
  } satisfies Record<SampleStep, string>;
  const week = (id: string | undefined) => (id === undefined ? text`The week` : text`Week ${code(id)}`);
  return {
    sample: text`Sample`,
    controls: text`Sample controls`,
    now: (at: string, timeZone: string) => moment(at, timeZone),
    rounds: {
      none: () => text`No week is open yet`,
      open: ({ roundId, answered, asked }) =>
        text`${week(roundId)} is open, ${answered} of ${asked} answered`,
      closed: ({ roundId }) => text`${week(roundId)} is closed and counted`,
      published: ({ roundId }) => text`${week(roundId)} is published`,
    } satisfies Record<SampleState['round'], (state: SampleState) => string>,
    youAre: (actor: Actor) =>
      text`You are ${actor.name === undefined ? roles[actor.role] : name(actor.name)}, ${name(actor.team)}.`,
    chooseWho: text`Choose who you are`,
    beSomebodyElse: text`Be somebody else`,
    steps,
    stepsTakeSeconds: text`Each step takes a few seconds.`,

    whoToBe: text`Who do you want to be?`,
    intro: (organisation: string) =>
      text`${name(organisation)} is a made-up organisation. Be a member of staff and answer, then be a leader or a union rep and read what both sides get. You can change at any time. The bar at the top moves the week on.`,
    groups: {
      leader: text`Leaders`,
      rep: text`Union reps`,
      staff: text`Staff`,
    } satisfies Record<Role, string>,
    stepIsRunning: { what: text`A step is running already`, whatToDo: text`Give it a few seconds.` },
    back: text`Back`,
    onThisMachineOnly: text`The sample organisation can only be used on the machine that it runs on.`,
  };
});
