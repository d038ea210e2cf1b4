import type { Attack, Figure } from '../attack.ts';
import { isBroken, isLost } from '../judge.ts';
import type { LivedRounds, Table } from '../rounds/lived-rounds.ts';
import { compareOrders } from './compare-orders.ts';
import { measureLinks } from './measure-links.ts';

const exported = 'the export';

/** 7. The platform's side. */
export const attackPlatform: Attack = {
  number: 7,
  name: 'Every direct message with its time, against ballots; lengths; who was reminded',
  theThiefHas:
    'an owner’s export of all direct messages, when each person was seen answering, and the open database',
  runs: 'everywhere',
  async run(world) {
    const [naive, parley] = [compare(await world.naive()), compare(await world.parley())];
    const verdict = isBroken(parley.figure) ? 'broken' : isLost(naive.figure) ? 'holds' : 'void';
    return {
      naive: naive.figure,
      parley: parley.figure,
      chance: '1 tied; one length; everybody reminded',
      verdict,
      detail: `The control: ${naive.best}. Parley: at best ${parley.best}. Whoever saw when each person answered, and copies the open database with its physical order, ties ${parley.watched} people to a sealed ballot, which stays sealed and is gone after the round.`,
    };
  },
};

const luckyLinks = 5;

function compare(lived: LivedRounds) {
  const last = lived.truth.at(-1);
  const of = last?.answers.length ?? 0;
  const byMessages = measureLinks(
    lived,
    (round) => [...(lived.open[round]?.tables ?? []), exportOf(lived, round)],
    (tables) => compareOrders(tables).filter(({ method }) => method.startsWith(exported)),
  ).sealed;
  const watching = (isPhysical: boolean) =>
    measureLinks(
      lived,
      (round) => lived.open[round]?.tables ?? [],
      (tables, round) =>
        compareOrders(tables, {
          name: 'when people were seen answering',
          people: (lived.truth[round]?.answers ?? []).map(({ personId }) => personId),
        }).filter(({ method }) => /by (reading|ctid|xmin)/.test(method) === isPhysical),
    ).sealed;
  const byColumns = watching(false);
  const tied = Math.max(byMessages.exact, byColumns.exact);
  const lengths = new Set(lived.lengths).size;
  const unreminded = lived.truth.map(({ from, to }) => {
    const reminded = lived.messages.filter(({ kind, at }) => kind === 'reminder' && at >= from && at <= to);
    return lived.people.length - new Set(reminded.map(({ personId }) => personId)).size;
  });
  const missed = Math.max(...unreminded);
  const receipts = lived.messages.filter(({ kind }) => kind === 'receipt').length;
  const figure: Figure = {
    kind: 'told',
    words: `${tied} of ${of} tied; ${lengths} ${lengths === 1 ? 'length' : 'lengths'}; ${missed === 0 ? 'everybody' : `${of - missed} of ${of}`} reminded`,
    broken: tied > luckyLinks || lengths !== 1 || missed > 0 || receipts > 0,
  };
  const best = byMessages.exact >= byColumns.exact ? byMessages : byColumns;
  return {
    figure,
    best: `${best.exact} of ${of} by ${best.method}`,
    watched: `${watching(true).exact} of ${of}`,
  };
}

function exportOf({ messages, truth }: LivedRounds, round: number): Table {
  const { from = '', to = '' } = truth[round] ?? {};
  return {
    name: exported,
    columns: ['person', 'at', 'kind', 'length'],
    rows: messages
      .filter(({ at }) => at >= from && at <= to)
      .map(({ personId, at, kind, text }, place) => ({
        ...{ xmin: 0, ctid: place },
        values: [personId, at, kind, String(text.length)],
      })),
  };
}
