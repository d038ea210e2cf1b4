import { RefusedError } from '../errors/parley-error.ts';
import { strikeBallotWords } from '../strike-ballot/words.ts';
import type { StrikeBallotFigures } from './strike-ballot-arithmetic.ts';
import {
  type StrikeBallotSector,
  strikeBallotSectorNames,
  strikeBallotTests,
} from './strike-ballot-rules.ts';

/** What somebody typed, by name; unchecked. */
export type TypedStrikeBallot = Readonly<Partial<Record<keyof StrikeBallotFigures, string>>>;

const most = 10_000_000;
type Count = 'entitled' | 'returned' | 'spoiled' | 'yes' | 'no';

/** Reads a ballot's figures. Throws a RefusedError that says what cannot be, and what to write. */
export function readStrikeBallotFigures(typed: TypedStrikeBallot): StrikeBallotFigures {
  const entitled = readCount(typed, 'entitled');
  const returned = readCount(typed, 'returned');
  const spoiled = readCount(typed, 'spoiled');
  const yes = readCount(typed, 'yes');
  const no = readCount(typed, 'no');
  if (entitled === 0) throw new RefusedError((language) => strikeBallotWords(language).nobodyEntitled);
  if (returned > entitled) {
    throw new RefusedError((language) => strikeBallotWords(language).moreThanEntitled(returned, entitled));
  }
  if (yes + no + spoiled !== returned) {
    const counted = { yes, no, spoiled, returned };
    throw new RefusedError((language) => strikeBallotWords(language).doNotAddUp(counted));
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

function readCount(typed: TypedStrikeBallot, name: Count): number {
  const text = (typed[name] ?? '').trim();
  const count = /^\d{1,8}$/.test(text) ? Number(text) : Number.NaN;
  if (count <= most) return count;
  throw new RefusedError((language) => strikeBallotWords(language).noNumber(name, text.slice(0, 40), most));
}

function readDay(typed = ''): string {
  const day = typed.trim();
  const [earliest] = strikeBallotTests.map(({ from }) => from).toSorted();
  const time = Date.parse(`${day}T00:00:00Z`);
  // Date.parse takes 30 February for 2 March.
  const exists =
    /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
  if (!exists) {
    throw new RefusedError((language) => strikeBallotWords(language).noDay(day.slice(0, 40)));
  }
  if (earliest !== undefined && day < earliest) {
    throw new RefusedError((language) => strikeBallotWords(language).tooEarly(earliest));
  }
  return day;
}

function readSector(typed = ''): StrikeBallotSector {
  const wanted = typed.trim().toLowerCase();
  const sector = strikeBallotSectorNames.find((name) => name === wanted);
  if (sector) return sector;
  throw new RefusedError((language) =>
    strikeBallotWords(language).noSector(wanted.slice(0, 40), strikeBallotSectorNames),
  );
}
