import type { Place } from '../../leaks/search-for-leaks.ts';
import type { LivedRounds } from '../rounds/lived-rounds.ts';
import { commentKey, commentMark } from '../rounds/plan-answers.ts';

/** A text as it may stand in bytes, and how to read on from where it was found. */
interface Form {
  readonly bytes: Buffer;
  /** What follows the text, so many characters of it. */
  readonly readOn: (place: Buffer, at: number, characters: number) => string;
}

/** What of the answers was found, and where. */
export interface Found {
  /** Comments that were found, by person and round. */
  readonly comments: ReadonlySet<string>;
  /** How often choices were found, as they stand within an answer. */
  readonly choices: number;
  readonly where: readonly string[];
}

/** Searches for every planted comment and for choices: as they are, in UTF-16, in hexadecimal and within base64. */
export function findPlanted(lived: LivedRounds, places: readonly Place[]): Found {
  const system = lived.truth[0]?.roundId.includes('N') ? 'naive' : 'parley';
  const planted = plantedKeys(lived);
  const mark = formsOf(commentMark(system));
  const questions = Object.keys(lived.truth.at(-1)?.answers[0]?.choices ?? {});
  const choiceForms = questions.flatMap((question) => formsOf(`"${question}":"`));
  const comments = new Set<string>();
  const where = new Set<string>();
  let choices = 0;
  for (const place of places) {
    for (const { bytes, readOn } of mark) {
      for (let at = place.bytes.indexOf(bytes); at !== -1; at = place.bytes.indexOf(bytes, at + 1)) {
        const key = readOn(place.bytes, at, keyLength);
        if (!planted.has(key)) continue;
        comments.add(key);
        where.add(place.name);
      }
    }
    const withChoices = choiceForms.filter(({ bytes }) => place.bytes.includes(bytes));
    choices += withChoices.length;
    if (withChoices.length > 0) where.add(place.name);
  }
  return { comments, choices, where: [...where] };
}

/** How many comments were planted in all rounds. */
export function plantedKeys(lived: LivedRounds): ReadonlySet<string> {
  return new Set(
    lived.truth.flatMap(({ answers }, round) =>
      answers.filter(({ comment }) => comment !== '').map(({ personId }) => commentKey(round, personId)),
    ),
  );
}

const keyLength = commentKey(0, 'qzx1000vkj').length;

function formsOf(text: string): readonly Form[] {
  const bytes = Buffer.from(text);
  const wide = Buffer.from(text, 'utf16le');
  const hex = Buffer.from(bytes.toString('hex'));
  return [
    {
      bytes,
      readOn: (place, at, count) => place.toString('latin1', at + bytes.length, at + bytes.length + count),
    },
    {
      bytes: wide,
      readOn: (place, at, count) => place.toString('utf16le', at + wide.length, at + wide.length + 2 * count),
    },
    {
      bytes: hex,
      readOn: (place, at, count) =>
        Buffer.from(place.toString('latin1', at + hex.length, at + hex.length + 2 * count), 'hex').toString(
          'latin1',
        ),
    },
    ...[0, 1, 2].map((shift): Form => {
      const whole = Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .replace(/=+$/, '');
      // The first and the last characters depend on what stands around.
      const cut = shift === 0 ? 0 : shift + 1;
      return {
        bytes: Buffer.from(whole.slice(cut, -1)),
        readOn: (place, at, count) => {
          const aligned = place.toString('latin1', at - cut, at - cut + 2 * (bytes.length + count));
          return Buffer.from(aligned, 'base64').toString(
            'latin1',
            shift + bytes.length,
            shift + bytes.length + count,
          );
        },
      };
    }),
  ];
}

/** How many words anywhere are a tag, sealed bytes, a receipt or an id of an answer. */
export function findHandles(lived: LivedRounds, places: readonly Place[]): number {
  const handles = new Set(lived.truth.flatMap(({ answers }) => answers.flatMap((answer) => answer.handles)));
  const forms = new Set([...handles].flatMap((handle) => [handle, `x${handle}`]));
  const found = new Set<string>();
  for (const { bytes } of places) {
    for (const word of bytes.toString('latin1').split(/[^\w-]+/)) if (forms.has(word)) found.add(word);
  }
  return found.size;
}
