import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileVault } from '../../../adapters/keys/create-file-vault.ts';
import { generateKeys } from '../../../adapters/keys/generate-keys.ts';
import { type HolderName, holderNames } from '../../../src/ballot/holders.ts';
import { keyText, shareText } from '../../../src/ballot/key-text.ts';
import { openShare } from '../../../src/ballot/split-key.ts';
import { ballotFormId } from '../../../src/messages/ballot-form.ts';
import type { KeyVault } from '../../../src/ports/key-vault.ts';
import { readFiles } from '../../leaks/read-places.ts';
import type { World } from '../attack.ts';
import { shippedQuestions, startCore } from '../roster/start-core.ts';
import { takeTables } from '../rounds/take-tables.ts';

/** Who answers; the union's and the leadership's holder are among them. */
export const staff = ['rep', 'leader', ...Array.from({ length: 10 }, (_, index) => `duty-${index + 1}`)];

const personOf: Readonly<Partial<Record<HolderName, string>>> = { union: 'rep', leadership: 'leader' };

/** Everything of one moment: the tables as text, and the vault's files. */
export interface Copy {
  readonly tables: readonly string[];
  readonly vault: readonly string[];
}

/** One week in an organisation of twelve, whose key is split or not. */
export interface SplitWeek {
  readonly keys: Readonly<Record<HolderName, Awaited<ReturnType<typeof generateKeys>>>>;
  readonly publicKey: Uint8Array;
  readonly ballots: readonly { readonly tag: Uint8Array; readonly sealed: Uint8Array }[];
  /** Everybody has answered, and the round is open. */
  readonly open: Copy;
  /** Closes, and takes the first holder's share. */
  handInOne(): Promise<Copy>;
  /** Takes the second one's: the round is counted, destroyed and published. */
  handInAnother(): Promise<Copy>;
  close(): Promise<void>;
}

/** Lives it, on an empty database of this world, until everybody has answered. */
export async function liveSplitWeek(
  world: Pick<World, 'openDatabase'>,
  split: boolean,
  alterVault: (vault: KeyVault) => KeyVault = (vault) => vault,
): Promise<SplitWeek> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-shares-'));
  const database = await world.openDatabase();
  const vault = alterVault(await createFileVault(folder));
  const keys = {
    union: await generateKeys(),
    leadership: await generateKeys(),
    trustee: await generateKeys(),
  };
  const lines = holderNames.map((holder) => {
    const person = personOf[holder] ? `person: ${personOf[holder]}, ` : '';
    return `    ${holder}: { ${person}key: ${keyText('publicKey', keys[holder].publicKey)} }\n`;
  });
  const organisation = `name: Northshire\nrules: { minimumGroup: 10 }\n${split ? `sealing:\n  holders:\n${lines.join('')}` : ''}`;
  const core = await startCore({
    ...{ database, roster: roster(), vault },
    files: { organisation, questions: shippedQuestions },
  });
  const round = await core.openNextRound();
  for (const [place, id] of staff.entries()) {
    const choices = Object.fromEntries(
      round.questions.map((question) => [question.id, String(1 + (place % 5))]),
    );
    await submit(id, ballotFormId(round.id), choices);
  }
  const answering = await vault.readAnsweringKeys(round.id);
  if (!answering) throw new Error('The open round has no keys.');
  const { rows } = await database.bullmqPool.query<{ tag: string; sealed: string }>(
    `SELECT encode(tag, 'hex') AS tag, encode(sealed, 'hex') AS sealed FROM parley.ballot`,
  );

  async function submit(id: string, formId: string, values: Readonly<Record<string, string>>) {
    const { ok } = await core.web.listener().submitForm(core.web.accountOf({ id }), formId, values);
    if (!ok) throw new Error(`A form was refused: ${formId}`);
  }

  async function copy(): Promise<Copy> {
    const tables = await takeTables(database.bullmqPool);
    const files = await readFiles(folder, 0);
    return {
      tables: tables.flatMap((table) => table.rows.map(({ values }) => values.join('\n'))),
      vault: files.map(({ bytes }) => bytes.toString('latin1')),
    };
  }

  async function handIn(holder: HolderName): Promise<Copy> {
    const sealed = (await vault.readSealedShares(round.id))?.find((one) => one.holder === holder)?.sealed;
    const bytes = sealed && (await openShare(sealed, keys[holder]));
    if (!bytes) throw new Error('A holder cannot open their own share.');
    const share = shareText('open', { roundId: round.id, holder, bytes });
    await submit(personOf[holder] ?? '', `key.${round.id}`, { share });
    await core.endRound();
    return copy();
  }

  return {
    ...{ keys, publicKey: answering.publicKey, open: await copy() },
    ballots: rows.map(({ tag, sealed }) => ({
      tag: Buffer.from(tag, 'hex'),
      sealed: Buffer.from(sealed, 'hex'),
    })),
    handInOne: async () => {
      await core.endRound();
      return handIn('union');
    },
    handInAnother: async () => {
      const after = await handIn('leadership');
      if (!(await database.store.rounds.get(round.id))?.destroyedAt)
        throw new Error('The round was not destroyed.');
      return after;
    },
    close: async () => {
      await core.close();
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

function roster(): string {
  const roleOf = (id: string) => (id === 'rep' || id === 'leader' ? id : 'staff');
  return [
    'person_id,team,role,time_zone,employment,email,slack_id,discord_id,platforms',
    ...staff.map((id) => `${id},Duty team,${roleOf(id)},,permanent,,,,web`),
  ].join('\n');
}
