import type { HolderName } from '../ballot/holders.ts';
import type { TeamPath } from '../people/person.ts';
import type { ChannelName } from '../survey/organisation.ts';
import type { Topic } from '../survey/question.ts';
import type { AskedCounts, RoundId } from '../survey/round.ts';
import type { AgreedFact } from './agreed-fact.ts';
import type { Share } from './share.ts';

/** Response-rate labels of the HSE's Management Standards guidance, and ours below its lowest step. */
export type TurnoutLabel = 'too-few' | 'adequate' | 'desirable' | 'good' | 'very-good';

/** `first`: never asked before. `none`: no figure to compare with. */
export type Change = 'up' | 'down' | 'unclear' | 'first' | 'none';

/** One topic's published figures for one group. Every share's base is `base`. */
export interface TopicFigures {
  readonly topic: Topic;
  readonly label: string;
  readonly question: string;
  readonly favourable: Share;
  readonly unfavourable: Share;
  /** Of the favourable share, against the last published round that asked the same question. */
  readonly change: Change;
}

/** A team, a service, or a pool of "other teams". */
export interface GroupFigures {
  /** Its names from the top down; of a pool, those of the node whose other teams it holds: none at the top. */
  readonly path: TeamPath;
  readonly isPool?: true;
  /** Depth in the hierarchy: 1 for a service, 2 for a team. */
  readonly depth: number;
  /** Ballots, rounded to the nearest 5. */
  readonly base: number;
  readonly topics: readonly TopicFigures[];
}

/** One option of a question that is on no scale. Its base is everyone who answered. */
export interface AnswerShare {
  /** The option's value. */
  readonly answer: string;
  /** What it is called, where people made it; what Parley offers is said by its value. */
  readonly label?: string;
  readonly share: Share;
}

export interface CommitmentFigures {
  /** In the register. */
  readonly number: number;
  readonly promise: string;
  readonly owner: string;
  /** ISO date; `firstDue` where that was moved. */
  readonly due: string;
  readonly firstDue?: string;
  readonly answers: readonly AnswerShare[];
}

export interface FollowUpFigures {
  /** In the register. */
  readonly number: number;
  /** Whoever wrote about it was meant; absent in the first form, whose question holds it. */
  readonly theme?: string;
  readonly question: string;
  readonly answers: readonly AnswerShare[];
}

/** A comment that both sides released. */
export interface QuotationFact {
  readonly roundId: RoundId;
  readonly text: string;
}

/** A line on the timeline, and whether the other side says that it was not so. */
export interface EventFact {
  readonly number: number;
  /** ISO date. */
  readonly date: string;
  readonly text: string;
  readonly addedBy: ChannelName;
  readonly disputed?: { readonly by: ChannelName; readonly reason?: string };
}

/** Of the register: what is open, what is due, and what both sides agreed since the round before. */
export interface SummaryRegister {
  /** Those that are not closed, oldest first. Days are whole days. */
  readonly concerns: readonly {
    readonly number: number;
    /** What the organisation calls the topic; absent where it is something else. */
    readonly label?: string;
    readonly text: string;
    readonly raisedBy: 'union' | 'staff';
    /** Raised since the round before closed. */
    readonly isNew: boolean;
    readonly ageDays: number;
    /** Days without an answer; absent where the leadership has answered and the union has not disagreed. */
    readonly waitingDays?: number;
    /** How many support it: rounded, and only from the smallest group on. */
    readonly supporters?: number;
  }[];
  readonly commitments: readonly {
    readonly number: number;
    readonly concern: number;
    readonly promise: string;
    readonly owner: string;
    /** ISO date; `firstDue` where that was moved. */
    readonly due: string;
    readonly firstDue?: string;
    /**
     * `due`: within a week. `moved`: its first date has passed, or does within a week, and it has a later one. `kept`: the
     * union agreed, since the round before closed; `dropped` since then too.
     */
    readonly standing: 'due' | 'overdue' | 'moved' | 'said-done' | 'disputed' | 'kept' | 'dropped';
  }[];
  /** What changed by agreement since the round before closed. A string is a line of the first form, as it stands. */
  readonly agreed: readonly (AgreedFact | string)[];
  /** Comments that both sides released since the round before closed; absent where there are none. */
  readonly quotations?: readonly (QuotationFact | string)[];
  /** What was added to the timeline, or disputed, since the round before closed; absent where nothing was. */
  readonly events?: readonly (EventFact | string)[];
}

/**
 * What was published: facts alone, which words are made of when somebody reads. Documents of the first form, which held
 * sentences, are read into the same shape (read-document.ts).
 */
export interface Summary {
  readonly format: 1 | 2;
  readonly roundId: RoundId;
  readonly organisation: string;
  /** ISO date of the round's Monday on the organisation's wall. */
  readonly weekOf: string;
  /** On whose wall its moments are told; absent where it was published before they were facts. */
  readonly timeZone?: string;
  readonly asked: AskedCounts;
  /** Exact. */
  readonly answered: number;
  readonly turnout: TurnoutLabel;
  readonly minimumGroup: number;
  /** Absent when fewer than `minimumGroup` answered: then no figure at all is published. */
  readonly figures?: {
    readonly topics: readonly TopicFigures[];
    /** Present in the weeks that show teams; empty when no split could be published. */
    readonly groups?: readonly GroupFigures[];
    /** Comments, as counts of themes: rounded to the nearest 5, and only those from `minimumGroup` on. */
    readonly themes: readonly { readonly name: string; readonly comments: number }[];
    /** Whether a promise whose date has come happened: the promise beside what staff answered. */
    readonly commitment?: CommitmentFigures;
    /** What staff answered to a follow-up question. */
    readonly followUp?: FollowUpFigures;
  };
  /** How the dispute's register stood when the round closed; absent while nothing stands in it. */
  readonly register?: SummaryRegister;
  readonly receipts: { readonly count: number; readonly digest: string };
  /** Whose shares opened it, where the round's key was split. */
  readonly openedBy?: readonly HolderName[];
  readonly hashes: { readonly roster: string; readonly questions: string; readonly rules: string };
}

/** A summary as the store keeps it and the channels show it. */
export interface PublishedSummary {
  readonly summary: Summary;
  /** The exact document, as it was published. */
  readonly document: unknown;
  /** SHA-256 (hex) of the document's canonical JSON. */
  readonly digest: string;
  /** Sorted; ten characters each. */
  readonly receipts: readonly string[];
  /** Drawn once, so that both channels get the same bytes. */
  readonly picture: { readonly png: Uint8Array; readonly description: string };
}
