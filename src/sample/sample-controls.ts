import type { Role } from '../people/person.ts';

/** What the sample organisation's page offers in place of waiting a week. Each runs the jobs that the clock would. */
export const sampleSteps = ['open', 'others-answer', 'remind', 'close', 'publish'] as const;
export type SampleStep = (typeof sampleSteps)[number];

export interface SampleControls {
  /** The sample's own date and time, the round's state, and which step makes sense next. */
  state(): Promise<SampleState>;
  /** Resolves once everything that the step started has been done. Refuses, in words, a step out of turn. */
  run(step: SampleStep): Promise<void>;
  /** Whom one may act as: every leader and rep, and one member of staff of each team. */
  cast(): Promise<
    readonly {
      readonly personId: string;
      readonly role: Role;
      readonly team: string;
      readonly name: string;
    }[]
  >;
}

export interface SampleState {
  /** ISO instant of the sample's clock. */
  readonly now: string;
  readonly timeZone: string;
  readonly roundId?: string;
  readonly round: 'none' | 'open' | 'closed' | 'published';
  /** Ballots stored in the open round, and people asked. */
  readonly answered: number;
  readonly asked: number;
  /** In the order to press them; the first is the one to recommend. */
  readonly possible: readonly SampleStep[];
}
