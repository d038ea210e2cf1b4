import { existsSync } from 'node:fs';
import sodium from 'libsodium-wrappers';
import { forkBuilt, killNow, nextMessage } from '../../engines/fork-built.ts';
import type { Attack, Figure } from '../attack.ts';
import { judge } from '../judge.ts';
import type { LivedRounds } from '../rounds/lived-rounds.ts';
import { findPlanted, plantedKeys } from './find-planted.ts';
import { readMemory } from './read-memory.ts';

/** 3. What is left after a round was destroyed. */
export const attackRemains: Attack = {
  number: 3,
  name: 'Planted answers and keys in everything that is left, and a stolen backup against it',
  theThiefHas:
    'after destruction: heap, write-ahead log, base backup, dump, vault, temporary files and the memory of the restarted program; and a backup of the open round',
  runs: 'everywhere',
  async run(world) {
    const [naive, parley] = [await searchAll(await world.naive()), await searchAll(await world.parley())];
    const figures = { naive: naive.figure, parley: parley.figure };
    return { ...figures, chance: 'nothing', verdict: judge(figures), detail: parley.words };
  },
};

async function searchAll(lived: LivedRounds) {
  const { disks, keys, stolen } = lived;
  const onDisks = findPlanted(lived, disks);
  const comments = new Set(onDisks.comments);
  let choices = onDisks.choices;
  let copies = keys.reduce((sum, key) => sum + disks.filter(({ bytes }) => holdsKey(bytes, key)).length, 0);
  let memoryBytes = 0;
  const all = plantedKeys(lived).size;
  // Where the disks hold everything, the memory has nothing more to tell.
  for await (const place of comments.size < all ? memoryAfterRestart(lived) : []) {
    memoryBytes += place.bytes.length;
    const found = findPlanted(lived, [place]);
    for (const key of found.comments) comments.add(key);
    choices += found.choices;
    copies += keys.filter((key) => holdsKey(place.bytes, key)).length;
  }
  const { tried, opened } = await tryEveryKey(lived);
  const hits = Math.min(all, comments.size + choices + copies + opened);
  const megabytes = Math.round(disks.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6);
  const figure: Figure = { kind: 'found', hits, of: all };
  const memory =
    memoryBytes === 0
      ? 'this system shows no process’s memory'
      : `${Math.round(memoryBytes / 1e6)} MB of the restarted program’s memory`;
  return {
    figure,
    words: `${disks.length} files with ${megabytes} MB and ${memory} hold ${comments.size} of ${all} comments, ${choices} of choices, ${copies} copies of the round’s two keys. ${tried} words of 32 bytes, tried as the key of ${stolen.length} ballots stolen while the round was open, opened ${opened}. The memory of a program that has run since the round was open is not part of this: it may hold what it handled until it is restarted.${onDisks.where.length > 0 ? ` Found in ${onDisks.where.slice(0, 5).join(', ')}.` : ''}`,
  };
}

async function* memoryAfterRestart(lived: LivedRounds) {
  if (!existsSync('/proc/self/mem')) return;
  const system = lived.keys.length > 0 ? 'parley' : 'naive';
  const child = forkBuilt('test/attack/children/start-again', [JSON.stringify({ home: lived.home, system })]);
  try {
    await nextMessage(child);
    yield* readMemory(child.pid ?? 0);
  } finally {
    await killNow(child);
  }
}

function holdsKey(bytes: Buffer, key: Uint8Array): boolean {
  const raw = Buffer.from(key);
  const forms = [
    raw,
    Buffer.from(raw.toString('hex')),
    Buffer.from(raw.toString('base64').replace(/=+$/, '')),
    Buffer.from(raw.toString('base64url')),
  ];
  return forms.some((form) => bytes.includes(form));
}

/** Every word of 32 bytes in tables, queue, log and small files, as the secret key of the stolen ballots. */
async function tryEveryKey({ after, queue, log, disks, stolen }: LivedRounds) {
  await sodium.ready;
  const [first] = stolen;
  const texts = [
    ...after.tables.flatMap(({ rows }) => rows.map(({ values }) => values.join('\n'))),
    ...[...queue, ...disks.filter(({ bytes }) => bytes.length < 1e6)].map(({ bytes }) =>
      bytes.toString('latin1'),
    ),
    ...log,
  ];
  const keys = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/[0-9a-f]{64}/gi)) keys.add(word.toLowerCase());
    for (const [word] of text.matchAll(/(?<![\w+/-])[\w+/-]{43}=?(?![\w+/=-])/g))
      keys.add(Buffer.from(word, 'base64').toString('hex'));
  }
  const publicKey = first && Buffer.from(first.publicKey).toString('hex');
  let opened = 0;
  for (const key of first ? keys : []) {
    const secret = Buffer.from(key, 'hex');
    if (secret.length !== 32) continue;
    const isIt = Buffer.from(sodium.crypto_scalarmult_base(secret)).toString('hex') === publicKey;
    if (isIt) opened += stolen.length;
  }
  return { tried: keys.size, opened };
}
