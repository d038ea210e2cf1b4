import { createHash, createHmac } from 'node:crypto';
import type { Attack, Figure } from '../attack.ts';
import { judge } from '../judge.ts';
import { markTables } from '../links/mark-rows.ts';
import type { Identity, LivedRounds } from '../rounds/lived-rounds.ts';

/** So many people are tried with a secret before everybody is: the right one fits everybody. */
const probe = 8;

/** 4. A dictionary of everybody against whatever stands beside a ballot. */
export const attackTags: Attack = {
  number: 4,
  name: 'A dictionary of all ids, e-mails, Slack and Discord ids against the tags',
  theThiefHas: 'the open database’s dump with every secret in it, and the roster',
  runs: 'everywhere',
  async run(world) {
    const [naive, parley] = [lookUp(await world.naive()), lookUp(await world.parley())];
    const figures = { naive: naive.figure, parley: parley.figure };
    return {
      ...figures,
      chance: 'no match',
      verdict: judge(figures),
      detail: `${parley.secrets} secrets from the dump, none and zeros, as keys and salts of SHA-256, SHA-1, MD5 and HMAC over four names of each person, against ${parley.targets} words beside Parley’s ballots.`,
    };
  },
};

function lookUp(lived: LivedRounds) {
  const round = lived.truth.length - 1;
  const tables = lived.open[round]?.tables ?? [];
  const beside = markTables(lived, round, tables)
    .flatMap(({ rows }) => rows)
    .filter(({ ballots }) => ballots.length === 1)
    .flatMap(({ row }) => wordsOf(row.values));
  const targets = new Set(beside.map((word) => word.replace(/^x/, '').toLowerCase()));
  const words = new Set(
    tables.flatMap(({ rows }) => rows.flatMap(({ values }) => wordsOf(values))).filter(isSecret),
  );
  const secrets = [...words].flatMap(keysOf).concat(Buffer.alloc(0));
  const matches = (person: Identity, secret: Buffer) =>
    [person.id, person.email, person.slackId, person.discordId].some((name) =>
      digestsOf(name, secret).some((digest) => targets.has(digest)),
    );
  const found = new Set<string>();
  for (const secret of secrets) {
    if (!lived.people.slice(0, probe).some((person) => matches(person, secret))) continue;
    for (const person of lived.people) if (matches(person, secret)) found.add(person.id);
  }
  const figure: Figure = { kind: 'found', hits: found.size, of: lived.people.length };
  return { figure, secrets: words.size, targets: targets.size };
}

function wordsOf(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => value.split(/[^\w+/=-]+/));
}

function isSecret(word: string): boolean {
  return word.length >= 16 && word.length <= 128;
}

/** A word as it is, and the bytes that it may stand for. */
function keysOf(word: string): readonly Buffer[] {
  const plain = word.replace(/^x/, '');
  return [
    Buffer.from(word),
    ...(/^[0-9a-f]+$/i.test(plain) && plain.length % 2 === 0 ? [Buffer.from(plain, 'hex')] : []),
    ...(/^[\w+/-]{22,}={0,2}$/.test(word) ? [Buffer.from(word, 'base64')] : []),
  ];
}

function digestsOf(name: string, secret: Buffer): readonly string[] {
  const hmac = createHmac('sha256', secret).update(name).digest('hex');
  if (secret.length > 0) {
    const salted = [Buffer.concat([secret, Buffer.from(name)]), Buffer.concat([Buffer.from(name), secret])];
    return [hmac, ...salted.map((bytes) => createHash('sha256').update(bytes).digest('hex'))];
  }
  return [
    hmac,
    name.toLowerCase(),
    Buffer.from(name).toString('hex'),
    ...['sha256', 'sha1', 'md5'].map((kind) => createHash(kind).update(name).digest('hex')),
  ];
}
