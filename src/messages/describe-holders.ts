import { type HolderName, holderNames } from '../ballot/holders.ts';

const names: Readonly<Record<HolderName, string>> = {
  union: 'the union',
  leadership: 'the leadership',
  trustee: 'the person of trust',
};

export function nameOfHolder(holder: HolderName): string {
  return names[holder];
}

/** `the union and the person of trust` */
export function listHolders(holders: readonly HolderName[], link: 'and' | 'or' = 'and'): string {
  const words = holders.map(nameOfHolder);
  const last = words.at(-1) ?? 'nobody';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${link} ${last}`;
}

/** What is missing before a closed round can be counted, as the rest of a sentence that begins "It waits for". */
export function describeMissing(handedIn: readonly HolderName[]): string {
  const missing = holderNames.filter((holder) => !handedIn.includes(holder));
  return handedIn.length === 0
    ? `two of the three shares of its key: of ${listHolders(missing)}`
    : `one more share of its key: of ${listHolders(missing, 'or')}. ${capital(listHolders(handedIn))} handed in`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
