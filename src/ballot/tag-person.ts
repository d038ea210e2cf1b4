import { createHmac } from 'node:crypto';
import type { PersonId } from '../people/person.ts';

/**
 * The tag under which a person's ballot is kept in one round: HMAC-SHA256(K, person id), 32 bytes.
 * It finds one's own ballot again; without K, which is destroyed with the round, it names nobody.
 */
export function tagPerson(tagKey: Uint8Array, personId: PersonId): Uint8Array {
  return createHmac('sha256', tagKey).update(personId, 'utf8').digest();
}
