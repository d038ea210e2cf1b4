/** What must not be found, and what must not be found beside each other. */
export interface Planted {
  /** Unlike anything else: whole comments, and answers as they stand within a ballot. Nowhere. */
  readonly answers: readonly string[];
  readonly persons: readonly string[];
  /** The ballots of the round, which may be there (the keys are not), but with no person beside them. */
  readonly ballots: readonly Ballot[];
}

interface Ballot {
  readonly tag: Uint8Array;
  readonly sealed: Uint8Array;
  readonly receipt: string;
}

/** Bytes to search. `row`: a row of a table, a line of a log, all of which is beside each other. */
export interface Place {
  readonly name: string;
  readonly bytes: Buffer;
  readonly row: boolean;
}

/**
 * In a file, a person stands beside a ballot where their id comes within so many bytes of the ballot's tag, of its
 * receipt or of either end of its sealed bytes. An index entry or a row's other columns would come within 64.
 */
const beside = 200;
const sealEnd = 24;

/** Every leak, in words that say where; empty when nothing leaked. */
export function searchForLeaks(planted: Planted, places: readonly Place[]): readonly string[] {
  const answers = planted.answers.flatMap((answer) => formsOf(Buffer.from(answer)));
  const ballots = planted.ballots.flatMap(({ tag, sealed, receipt }) => [
    ...formsOf(tag),
    ...formsOf(sealed.subarray(0, sealEnd)),
    ...formsOf(sealed.subarray(-sealEnd)),
    Buffer.from(receipt),
  ]);
  return places.flatMap((place) => [
    ...answers
      .filter((answer) => place.bytes.includes(answer))
      .map((answer) => `An answer is in ${place.name}: ${answer.toString('latin1')}`),
    ...ballots.flatMap((ballot) =>
      surroundings(place, ballot).flatMap((near) =>
        planted.persons
          .filter((person) => near.includes(person))
          .map((person) => `Person ${person} is beside a ballot in ${place.name}.`),
      ),
    ),
  ]);
}

/** How often anything of a ballot was seen at all: a search that sees none of them proves nothing. */
export function countBallotTraces(planted: Planted, places: readonly Place[]): number {
  return planted.ballots.filter(({ sealed }) =>
    // Either end will do: the log has a header every 8 kB, which can cut through one of them.
    places.some(({ bytes }) =>
      [sealed.subarray(0, sealEnd), sealed.subarray(-sealEnd)].some((end) =>
        bytes.includes(Buffer.from(end)),
      ),
    ),
  ).length;
}

/** As it is, in hexadecimal, and within base64 of a longer text, wherever in it it begins. */
function formsOf(content: Uint8Array): readonly Buffer[] {
  const bytes = Buffer.from(content);
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and the last characters depend on what stands around.
    return Buffer.from(whole.slice(shift === 0 ? 0 : shift + 1, -1));
  });
  return [bytes, Buffer.from(bytes.toString('hex')), ...base64];
}

function surroundings(place: Place, ballot: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = place.bytes.indexOf(ballot); at !== -1; at = place.bytes.indexOf(ballot, at + 1)) {
    found.push(
      place.row ? place.bytes : place.bytes.subarray(Math.max(0, at - beside), at + ballot.length + beside),
    );
    if (place.row) break;
  }
  return found;
}
