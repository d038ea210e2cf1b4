import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type HolderName, holderNames, type ShareHolder } from '../ballot/holders.ts';
import { parseKeyText } from '../ballot/key-text.ts';
import type { PersonId } from '../people/person.ts';
import { addSentence, evenIfFaulty, fieldsOf } from './check-across.ts';
import { allowed } from './describe-issue.ts';
import { faultWords } from './fault-words.ts';

/** The dual profile: three holders, of whom any two open a round. */
export interface Sealing {
  readonly holders: readonly SharePlace[];
}

export interface SharePlace {
  readonly holder: HolderName;
  /** Who hands it in by chat; absent: by the command line only. */
  readonly personId?: PersonId;
  /** The holder's public key as text, from `parley key make`. */
  readonly key: string;
}

const place = z.strictObject({
  person: z.string().trim().min(1, allowed('personId')).max(100).exactOptional(),
  key: z.string().refine((text) => parseKeyText('publicKey', text) !== undefined, allowed('holderKey')),
});

/** `sealing` in `organisation.yaml`. */
export const sealingSchema = z
  .strictObject({ holders: z.strictObject({ union: place, leadership: place, trustee: place }) })
  .superRefine((unchecked: unknown, context) => {
    const holders = fieldsOf(fieldsOf(unchecked).holders);
    for (const setting of ['key', 'person']) {
      const values = holderNames.map((name) => fieldsOf(holders[name])[setting]);
      values.forEach((value, index) => {
        if (value === undefined || values.indexOf(value) === index) return;
        const [first, second] = [String(holderNames[values.indexOf(value)]), String(holderNames[index])];
        addSentence(context, ['holders', second, setting], (language) =>
          faultWords(language).sameHolder(first, second, setting),
        );
      });
    }
  }, evenIfFaulty)
  .transform(
    ({ holders }): Sealing => ({
      holders: holderNames.map((holder) => {
        const { person, key } = holders[holder];
        return { holder, ...(person === undefined ? {} : { personId: person }), key: key.trim() };
      }),
    }),
  );

/** As it is written in `organisation.yaml`. */
export function writeSealing({ holders }: Sealing): z.input<typeof sealingSchema> {
  const written = holders.map(({ holder, personId, key }) => [
    holder,
    { ...(personId === undefined ? {} : { person: personId }), key },
  ]);
  return { holders: Object.fromEntries(written) };
}

/** The holders with their keys as bytes. */
export function shareHolders({ holders }: Sealing): readonly ShareHolder[] {
  return holders.map(({ holder, key }) => {
    const publicKey = parseKeyText('publicKey', key);
    if (!publicKey) throw new RangeError('A holder’s key was not checked.');
    return { holder, publicKey };
  });
}

/** SHA-256 (hex) of a holder's public key as text, by which both sides see whose keys a week is sealed for. */
export function keyHash(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
