/** What one person was told about their ballots. */
interface Entry {
  /** The receipt of the last ballot that was acknowledged. */
  receipt?: string;
  /** Earlier receipts, whose ballots were replaced by acknowledged ones. */
  readonly replaced: string[];
  /** Whether a later form was sent whose answer never came: its ballot may be there or not. */
  uncertain: boolean;
}

/** Every form that was sent in one week and what was heard of it: the voters' own side of the story. */
export interface BallotBook {
  acknowledged(person: string, receipt: string): void;
  unanswered(person: string): void;
  /** How many ballots were acknowledged, each form counted. */
  count(): number;
  /** What is wrong with a published list of receipts; empty when every promise was kept. */
  judge(receipts: readonly string[], answered: number): readonly string[];
}

export function createBallotBook(): BallotBook {
  const entries = new Map<string, Entry>();
  let acknowledgements = 0;
  const entryOf = (person: string): Entry => {
    const entry = entries.get(person) ?? { replaced: [], uncertain: false };
    entries.set(person, entry);
    return entry;
  };

  return {
    acknowledged(person, receipt) {
      const entry = entryOf(person);
      if (entry.receipt !== undefined) entry.replaced.push(entry.receipt);
      entry.receipt = receipt;
      entry.uncertain = false;
      acknowledgements += 1;
    },
    unanswered(person) {
      entryOf(person).uncertain = true;
    },
    count: () => acknowledgements,
    judge(receipts, answered) {
      const faults: string[] = [];
      const listed = new Set(receipts);
      if (listed.size !== receipts.length) faults.push('A receipt is listed twice.');
      if (answered !== receipts.length) {
        faults.push(`${answered} are said to have answered, but ${receipts.length} receipts are listed.`);
      }
      let mayBeUnknown = 0;
      let mustBeUnknown = 0;
      const known = new Set<string>();
      for (const [person, { receipt, replaced, uncertain }] of entries) {
        for (const old of replaced) {
          if (listed.has(old)) faults.push(`A replaced ballot of ${person} was counted (${old}).`);
        }
        const counted = receipt !== undefined && listed.has(receipt);
        if (counted) known.add(receipt);
        // A form without an answer may have replaced the acknowledged ballot: then another one stands for it.
        if (receipt !== undefined && !counted && uncertain) mustBeUnknown += 1;
        else if (receipt !== undefined && !counted)
          faults.push(`An acknowledged ballot of ${person} is missing.`);
        else if (receipt === undefined && uncertain) mayBeUnknown += 1;
      }
      const unknown = receipts.filter((receipt) => !known.has(receipt)).length;
      if (unknown < mustBeUnknown || unknown > mustBeUnknown + mayBeUnknown) {
        faults.push(
          `${unknown} ballots are not any acknowledged one; forms without an answer explain ${mustBeUnknown} to ${mustBeUnknown + mayBeUnknown}.`,
        );
      }
      return faults;
    },
  };
}
