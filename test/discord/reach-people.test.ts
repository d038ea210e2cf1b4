import { afterEach, beforeEach, expect, test } from 'vitest';
import { english } from '../../src/language/languages.ts';
import { snowflake } from './server/snowflake.ts';
import { personWith, type Running, startRunning } from './start-platform.ts';

const [staff, closed, left, bot, guest] = [snowflake(), snowflake(), snowflake(), snowflake(), snowflake()];
const crowd = Array.from({ length: 2500 }, () => ({ id: snowflake() }));
let running: Running;

beforeEach(async () => {
  running = await startRunning({
    server: {
      people: [
        { id: staff },
        { id: closed, open: false },
        { id: left, member: false },
        { id: bot, bot: true },
        { id: guest, flags: 1 << 4 },
        ...crowd,
      ],
    },
  });
});

afterEach(() => running.stop());

test('members are reached by the Discord id in the roster; bots, guests and those who left are not, each with the reason', async () => {
  const people = [staff, closed, left, bot, guest, undefined].map((id) => personWith(id));
  const reach = await running.platform.reach(people);
  const told = [...reach.values()].map((one) =>
    one.reachable ? one : { ...one, reason: one.reason(english) },
  );
  expect(told).toEqual([
    { reachable: true, account: { platform: 'discord', id: staff } },
    { reachable: true, account: { platform: 'discord', id: closed } },
    { reachable: false, reason: expect.stringContaining('left') },
    { reachable: false, reason: expect.stringContaining('bot') },
    { reachable: false, reason: expect.stringContaining('guest') },
    { reachable: false, reason: expect.stringContaining('no Discord id') },
  ]);
});

test('a server of thousands is read a thousand members at a time, and nobody is overlooked', async () => {
  const reach = await running.platform.reach(crowd.map(({ id }) => personWith(id)));
  expect([...reach.values()].filter(({ reachable }) => reachable)).toHaveLength(2500);
  expect(running.server.log.filter(({ path }) => path.endsWith('/members'))).toHaveLength(3);
});

test('a roster without a single Discord id asks Discord nothing', async () => {
  const asked = running.server.log.length;
  await running.platform.reach([personWith(undefined)]);
  expect(running.server.log).toHaveLength(asked);
});
