import { generateKeys } from '../../adapters/keys/generate-keys.ts';
import { type HolderName, holderNames } from '../../src/ballot/holders.ts';
import { keyText, parseShareText, shareText } from '../../src/ballot/key-text.ts';
import { openShare } from '../../src/ballot/split-key.ts';
import { leader, rep } from './greek-organisation.ts';
import type { Stage } from './stage.ts';

/** The three among whom a week's key is split, with their own keys. */
export interface Holders {
  /** For `organisation.yaml`. */
  readonly sealing: string;
  /** What a holder reads in the line that was sealed for them. */
  open(holder: HolderName, sealed: string): Promise<string>;
}

export async function makeHolders(): Promise<Holders> {
  const keys = {
    union: await generateKeys(),
    leadership: await generateKeys(),
    trustee: await generateKeys(),
  };
  const line = (holder: HolderName) => `key: ${keyText('publicKey', keys[holder].publicKey)}`;
  return {
    sealing: `
sealing:
  holders:
    union: { person: "${rep}", ${line('union')} }
    leadership: { person: "${leader}", ${line('leadership')} }
    trustee: { ${line('trustee')} }
`,
    open: async (holder, sealedText) => {
      const sealed = parseShareText('sealed', sealedText);
      const bytes = sealed && (await openShare(sealed.bytes, keys[holder]));
      if (!sealed || !bytes) throw new Error('The share cannot be opened.');
      return shareText('open', { ...sealed, bytes });
    },
  };
}

/** After a week has closed: shares are handed in wrongly, and then rightly, by form and by the operator. */
export async function loseAndHandIn(
  stage: Stage,
  holders: Holders | undefined,
  roundId: string,
): Promise<void> {
  const { as, operator, queue, notes } = stage;
  await queue.whenIdle();
  if (!holders) return;
  const round = (await operator.shares()).find((one) => one.roundId === roundId);
  const shareOf = (holder: HolderName) =>
    holders.open(holder, round?.shares.find((one) => one.holder === holder)?.sealed ?? '');
  const sealed = round?.shares[0]?.sealed ?? '';
  for (const sentence of [operator.closeRound(), operator.publishRound()])
    notes.note('the operator', (await sentence).sentence);
  for (const person of [rep, leader])
    for (const what of ['status', 'share']) await as(person).type(`/key ${what}`);
  for (const share of ['Ω', sealed, await shareOf('trustee'), await shareOf('union')]) {
    await as(rep).type('/key hand-in');
    await as(rep).send({ share });
  }
  await as(rep).type('/key hand-in');
  await as(leader).press(`key.${roundId}`);
  for (const [holder, share] of [
    ...holderNames.map((name) => [name, 'Ω'] as const),
    ['Ω', 'Ω'] as const,
    ['trustee', await shareOf('trustee')] as const,
  ])
    notes.note('hand in', (await operator.handInShare(roundId, holder, share)).sentence);
  await queue.whenIdle();
  notes.note('hand in', (await operator.handInShare(roundId, 'trustee', 'Ω')).sentence);
}
