import { RefusedError } from '../errors/parley-error.ts';
import type { StrikeBallotFigures } from './strike-ballot-arithmetic.ts';
import {
  type StrikeBallotSector,
  strikeBallotSectorNames,
  strikeBallotTests,
} from './strike-ballot-rules.ts';

/** What somebody typed, by name; unchecked. */
export type TypedStrikeBallot = Readonly<Partial<Record<keyof StrikeBallotFigures, string>>>;

const most = 10_000_000;
const words = {
  entitled: 'people entitled to vote',
  returned: 'papers returned',
  spoiled: 'spoiled papers',
  yes: 'yes votes',
  no: 'no votes',
} as const;

/** Reads a ballot's figures. Throws a RefusedError that says what cannot be, and what to write. */
export function readStrikeBallotFigures(typed: TypedStrikeBallot): StrikeBallotFigures {
  const entitled = readCount(typed, 'entitled');
  const returned = readCount(typed, 'returned');
  const spoiled = readCount(typed, 'spoiled');
  const yes = readCount(typed, 'yes');
  const no = readCount(typed, 'no');
  if (entitled === 0) throw new RefusedError('Nobody was entitled to vote, so there is nothing to reckon.');
  if (returned > entitled) {
    throw new RefusedError(
      `${returned} papers returned, but only ${entitled} people were entitled to vote.`,
      'Each may return one. Check both numbers.',
    );
  }
  if (yes + no + spoiled !== returned) {
    throw new RefusedError(
      `${yes} yes, ${no} no and ${spoiled} spoiled make ${yes + no + spoiled}, but ${returned} papers were returned.`,
      'Every paper returned is a yes, a no or spoiled. Check the numbers.',
    );
  }
  return {
    entitled,
    returned,
    spoiled,
    yes,
    no,
    opened: readDay(typed.opened),
    sector: readSector(typed.sector),
  };
}

function readCount(typed: TypedStrikeBallot, name: keyof typeof words): number {
  const text = (typed[name] ?? '').trim();
  const count = /^\d{1,8}$/.test(text) ? Number(text) : Number.NaN;
  if (count <= most) return count;
  throw new RefusedError(
    text === '' ? `How many ${words[name]}?` : `“${text.slice(0, 40)}” is no number of ${words[name]}.`,
    `Write ${name} as a whole number from 0 to ${most}, in digits alone.`,
  );
}

function readDay(typed = ''): string {
  const day = typed.trim();
  const [earliest] = strikeBallotTests.map(({ from }) => from).toSorted();
  const time = Date.parse(`${day}T00:00:00Z`);
  // Date.parse takes 30 February for 2 March.
  const exists =
    /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
  if (!exists) {
    throw new RefusedError(
      day === '' ? 'On which day was the ballot opened?' : `“${day.slice(0, 40)}” is no day of the calendar.`,
      'Write the day on which the first voting paper was sent, like 2017-01-10.',
    );
  }
  if (earliest !== undefined && day < earliest) {
    throw new RefusedError(`Parley knows the rules for ballots opened from ${earliest} on.`);
  }
  return day;
}

function readSector(typed = ''): StrikeBallotSector {
  const wanted = typed.trim().toLowerCase();
  const sector = strikeBallotSectorNames.find((name) => name === wanted);
  if (sector) return sector;
  throw new RefusedError(
    wanted === '' ? 'In which sector?' : `“${wanted.slice(0, 40)}” is no sector that Parley knows.`,
    `Write one of: ${strikeBallotSectorNames.join(', ')}.`,
  );
}
