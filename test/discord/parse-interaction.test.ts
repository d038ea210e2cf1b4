import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseInteraction } from '../../adapters/discord/parse-interaction.ts';
import { press } from './server/act.ts';
import { snowflake } from './server/snowflake.ts';
import { type Running, startRunning } from './start-platform.ts';

const amal = snowflake();
let running: Running;

beforeEach(async () => {
  running = await startRunning({ server: { people: [{ id: amal }], acknowledgeMs: 60_000 } });
});

afterEach(() => running.stop());

/** A submitted ballot as Discord documents it: interactions/receiving-and-responding, components/reference. */
function submission(): Record<string, unknown> {
  return {
    id: snowflake(),
    application_id: running.server.world.applicationId,
    token: 'interaction-token',
    type: 5,
    version: 1,
    entitlements: [],
    authorizing_integration_owners: {},
    user: { id: amal, username: 'someone', discriminator: '0', avatar: null },
    data: {
      custom_id: 'ballot.2026-W48',
      components: [
        { type: 18, id: 1, component: { type: 21, id: 2, custom_id: 'workload', value: '2' } },
        { type: 18, id: 3, component: { type: 4, id: 4, custom_id: 'comment', value: 'Too many forms' } },
      ],
    },
  };
}

/** What a submission cannot do without. */
const needed = [
  ['id'],
  ['application_id'],
  ['token'],
  ['type'],
  ['user'],
  ['user', 'id'],
  ['data'],
  ['data', 'custom_id'],
  ['data', 'components'],
  ['data', 'components', '0'],
  ['data', 'components', '0', 'type'],
  ['data', 'components', '0', 'component'],
  ['data', 'components', '0', 'component', 'type'],
  ['data', 'components', '0', 'component', 'custom_id'],
  ['data', 'components', '1', 'component', 'value'],
] as const;

const nonsense = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.constant(''),
  fc.double({ min: 1000 }),
  fc.boolean(),
  fc.array(fc.jsonValue(), { minLength: 1, maxLength: 3 }),
  fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }),
);

/** Wrong at one or more needed places; only the comment's value may rightly be empty. */
const broken = fc
  .array(fc.tuple(fc.constantFrom(...needed), nonsense), { minLength: 1, maxLength: 4 })
  .filter((changes) => changes.every(([path, value]) => path.at(-1) !== 'value' || value !== ''))
  .map((changes) => {
    const payload = submission();
    for (const [path, value] of changes) put(payload, path, value);
    return payload;
  });

function put(target: unknown, [key, ...rest]: readonly string[], value: unknown): void {
  if (typeof target !== 'object' || target === null || key === undefined) return;
  if (rest.length === 0) Object.assign(target, { [key]: value });
  else put(Reflect.get(target, key), rest, value);
}

const strange = fc.oneof({ weight: 3, arbitrary: broken }, { weight: 1, arbitrary: fc.jsonValue() });

test('ten thousand malformed interactions through the gateway: no crash, no ballot, no answer', async () => {
  const { server, heard } = running;
  const { applicationId, guildId } = server.world;
  const asked = server.log.length;

  fc.assert(
    fc.property(strange, (payload) => {
      server.gateway.dispatch('INTERACTION_CREATE', payload);
      const received: unknown = JSON.parse(JSON.stringify(payload));
      expect(parseInteraction(received, { applicationId, guildId })).toBeUndefined();
    }),
    { numRuns: 10_000 },
  );
  const after = await press(server, amal, 'ballot.2026-W48');

  expect(after.modal).toBeDefined();
  expect(heard.submitted).toEqual([]);
  expect(heard.opened).toEqual(['ballot.2026-W48']);
  expect(server.log).toHaveLength(asked + 1);
  expect(server.gateway.counts).toMatchObject({ identifies: 1, resumes: 0 });
}, 90_000);

test('a well-formed submission is read whole, and a field that was left alone is left out', () => {
  const payload = submission();
  put(payload, ['data', 'components', '0', 'component', 'value'], null);
  const { applicationId, guildId } = running.server.world;
  expect(parseInteraction(payload, { applicationId, guildId })).toMatchObject({
    kind: 'form',
    userId: amal,
    customId: 'ballot.2026-W48',
    values: { comment: 'Too many forms' },
  });
});

test('a field by the name of a prototype is a field like any other', () => {
  const payload = submission();
  put(payload, ['data', 'components', '0', 'component', 'custom_id'], '__proto__');
  const { applicationId, guildId } = running.server.world;
  const parsed = parseInteraction(payload, { applicationId, guildId });
  expect(Object.keys(parsed?.kind === 'form' ? parsed.values : {})).toEqual(['__proto__', 'comment']);
});
