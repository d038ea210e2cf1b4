import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectRedis, type RedisClient } from '../../jobs/connect-redis.ts';
import { examineRedis } from '../../jobs/examine-redis.ts';
import { english } from '../../src/language/languages.ts';
import { type RedisServer, startRedis } from '../engines/start-redis.ts';

let server: RedisServer;
let client: RedisClient;

beforeAll(async () => {
  server = await startRedis();
  client = await connectRedis(server.url);
  await client.set('jobs', 'who is asked');
  await client.call('SAVE');
}, 60_000);

afterAll(async () => {
  client.disconnect();
  await server.stop();
});

test('a Redis whose folder only its owner may enter is good', async () => {
  expect(await examineRedis(client, english)).toEqual({
    about: 'Redis',
    verdict: 'good',
    found: 'Others on this machine may not read its files.',
  });
});

test('a Redis whose files others may read is warned of, with what to do', async () => {
  for (const name of await readdir(server.dataDirectory))
    await chmod(join(server.dataDirectory, name), 0o644);
  await chmod(server.dataDirectory, 0o755);

  expect(await examineRedis(client, english)).toEqual({
    about: 'Redis',
    verdict: 'warning',
    found: `Others on this machine may read the files in ${server.dataDirectory}, which say who is asked.`,
    whatToDo: `Run: chmod o-rwx ${server.dataDirectory}`,
  });
  await chmod(server.dataDirectory, 0o700);
});

test('a Redis that does not tell where it writes is passed over in words', async () => {
  const unseen = { verdict: 'good', found: expect.stringContaining('cannot be seen from here') };
  await client.call('ACL', 'SETUSER', 'parley', 'on', '>word', '~*', '+@all', '-config');
  const shy = await connectRedis(server.url.replace('redis://', 'redis://parley:word@'));

  expect(await examineRedis(shy, english)).toMatchObject(unseen);
  shy.disconnect();
});
