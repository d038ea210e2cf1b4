import { generateKeys } from '../../adapters/keys/generate-keys.ts';
import { type HolderName, holderNames } from '../../src/ballot/holders.ts';
import { keyText, parseShareText, shareText } from '../../src/ballot/key-text.ts';
import { openShare } from '../../src/ballot/split-key.ts';
import { leader, rep } from './greek-organisation.ts';
import { askTheOperator, type Stage, step } from './stage.ts';

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

/**
 * After a week has closed whose key is split: its holders hand in their shares wrongly, and then two of them rightly, one
 * by the form and one by the operator. Nothing where the key is whole.
 */
export async function handInShares(
  stage: Stage,
  holders: Holders | undefined,
  roundId: string,
): Promise<void> {
  const { as, operator, queue, notes } = stage;
  await queue.whenIdle();
  if (!holders) return;
  const round = (await operator.shares()).find((one) => one.roundId === roundId);
  const sealedOf = (holder: HolderName) => round?.shares.find((one) => one.holder === holder)?.sealed ?? '';
  const shareOf = (holder: HolderName) => holders.open(holder, sealedOf(holder));
  const takeFrom = async (holder: string, share: string) =>
    notes.note('key hand-in', (await operator.handInShare(roundId, holder, share)).sentence);
  for (const what of ['close', 'publish'] as const) await step(stage, what);
  for (const person of [rep, leader])
    for (const what of ['status', 'share']) await as(person).type(`/key ${what}`);
  for (const share of ['Ω', sealedOf('union'), await shareOf('trustee'), await shareOf('union')]) {
    await as(rep).type('/key hand-in');
    await as(rep).send({ share });
  }
  await as(rep).type('/key hand-in');
  await as(leader).press(`key.${roundId}`);
  await askTheOperator(stage);
  for (const holder of [...holderNames, 'Ω']) await takeFrom(holder, 'Ω');
  await takeFrom('trustee', await shareOf('trustee'));
  await queue.whenIdle();
  await takeFrom('trustee', 'Ω');
}

/** Where the key is split, both sides give the week up that has closed: it is never counted. */
export async function giveUp(
  { as, queue, context }: Stage,
  holders: Holders | undefined,
  roundId: string,
): Promise<void> {
  await queue.whenIdle();
  if (!holders) return;
  for (const typed of ['give-up 2026-W48', `give-up ${roundId} Χάθηκαν.`])
    await as(rep).type(`/agree propose ${typed}`);
  const number = (await context.store.register.list('agreement')).at(-1)?.subject;
  for (const typed of [`accept A${number}`, `propose give-up ${roundId}`])
    await as(leader).type(`/agree ${typed}`);
  await queue.whenIdle();
}
