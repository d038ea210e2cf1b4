import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderForm } from '../../adapters/slack/render-form.ts';
import { english } from '../../src/language/languages.ts';
import { createFakeListener, type FakeListener, weekForm } from '../fakes/create-fake-listener.ts';
import { encode, postSigned, sign } from './server/deliver.ts';
import {
  commandPayload,
  homeOpenedPayload,
  type Payload,
  pressPayload,
  submissionPayload,
} from './server/payloads.ts';
import { readModal } from './server/web-api.ts';
import { type Started, slackIdOf, startPlatform, tuesday } from './start-platform.ts';

const user = slackIdOf(1);
const foreignSecret = 'a-secret-that-slack-does-not-have';
let started: Started;
let listener: FakeListener;

beforeEach(async () => {
  listener = createFakeListener();
  started = await startPlatform({ way: 'http', listener });
});
afterEach(() => started.close());

/** A submitted ballot, in every part as Slack sends it. */
function ballot(): Payload {
  const { world } = started.server;
  const view = readModal(world, JSON.stringify(renderForm(weekForm, { language: english })));
  return submissionPayload(world, user, 'V0000000001', view, {
    'field.workload': '2',
    'field.comment': 'Too much',
  });
}

function send(
  payload: Payload,
  secret = started.server.world.signingSecret,
  at = tuesday,
): Promise<Response> {
  return postSigned(started.url, secret, at, payload);
}

describe('a request that Slack did not make now', () => {
  it('is turned away without a word: forged, stale, signed for the future, without a signature', async () => {
    const { body, type } = encode(ballot());
    const unsigned = fetch(started.url, { method: 'POST', headers: { 'content-type': type }, body });
    const answers = await Promise.all([
      send(ballot(), foreignSecret),
      send(ballot(), undefined, tuesday - 301_000),
      send(ballot(), undefined, tuesday + 301_000),
      unsigned,
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['', '', '', '']);
    expect(listener.told).toEqual([]);
  });

  it('is turned away when it comes a second time, so that nobody learns a receipt by repeating it', async () => {
    const { signingSecret } = started.server.world;
    const { body, type } = encode(ballot());
    const timestamp = String(tuesday / 1000);
    const headers = {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': sign(signingSecret, timestamp, body),
    };
    const first = await fetch(started.url, { method: 'POST', headers, body });
    const second = await fetch(started.url, { method: 'POST', headers, body });
    expect(await first.text()).toContain('4f3c2b1a09');
    expect([second.status, await second.text()]).toEqual([401, '']);
    expect(listener.told).toHaveLength(1);
  });

  it('is turned away when it is for another app or another workspace', async () => {
    const answers = await Promise.all([
      send({ ...ballot(), api_app_id: 'A0SOMEBODY' }),
      send({ ...ballot(), team: { id: 'T0SOMEBODY' } }),
      send({ ...commandPayload(started.server.world, '', user, 'me'), team_id: 'T0SOMEBODY' }),
      send({ ...homeOpenedPayload(started.server.world, user), api_app_id: 'A0SOMEBODY' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect(listener.told).toEqual([]);
  });

  it('is turned away when it is larger than anything that Slack sends, and the next one is answered', async () => {
    const large = await send({ ...ballot(), padding: 'x'.repeat(1_100_000) }).catch(() => ({ status: 413 }));
    expect(large.status).toBe(413);
    expect((await send(ballot())).status).toBe(200);
  });
});

it('a retried event is harmless', async () => {
  const payload = homeOpenedPayload(started.server.world, user);
  const { signingSecret } = started.server.world;
  const retry = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
  const first = await postSigned(started.url, signingSecret, tuesday, payload);
  const again = await postSigned(started.url, signingSecret, tuesday + 60_000, payload, retry);
  expect([first.status, again.status]).toEqual([200, 200]);
});

it('proves to Slack that the address is ours, when it is signed', async () => {
  const answer = await send({ type: 'url_verification', challenge: 'abc', token: 'x', event: undefined });
  expect(await answer.json()).toEqual({ challenge: 'abc' });
});

/** Where a payload that somebody else's program made may be broken, and what may stand there. */
const places = [
  'type',
  'user',
  'user.id',
  'team',
  'team.id',
  'api_app_id',
  'view',
  'view.id',
  'view.state',
  'view.state.values',
  'view.private_metadata',
  'actions',
  'trigger_id',
  'event',
  'command',
];
const junk = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.integer(),
  fc.string().filter((text) => !/^[UW][A-Z0-9]+$/.test(text)),
  fc.array(fc.anything({ maxDepth: 1 }), { maxLength: 2 }),
  fc.object({ maxDepth: 2, maxKeys: 3 }),
);

function broken(payload: Payload, place: string, value: unknown): Payload {
  const copy = structuredClone(payload) as Record<string, unknown>;
  const path = place.split('.');
  const last = path.pop() ?? '';
  const holder = path.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
    copy,
  );
  if (typeof holder === 'object' && holder !== null) (holder as Record<string, unknown>)[last] = value;
  return copy;
}

describe('malformed requests', () => {
  it('neither crash Parley, nor cast a ballot, nor get an answer that says anything: 10,000 of them', async () => {
    const { world, origin } = started.server;
    const { signingSecret } = world;
    const button = { actionId: 'open-form.1', value: weekForm.id };
    const wellFormed = [
      ballot(),
      pressPayload(world, origin, user, button),
      commandPayload(world, origin, user, 'me'),
      homeOpenedPayload(world, user),
    ];
    const one = fc.record({
      kind: fc.constantFrom('foreign', 'broken', 'noise'),
      which: fc.nat(wellFormed.length - 1),
      place: fc.constantFrom(...places),
      value: junk,
      noise: fc.oneof(fc.string(), fc.json()),
    });

    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 100, maxLength: 100 }), async (cases) => {
        const answers = await Promise.all(
          cases.map(async ({ kind, which, place, value, noise }, index) => {
            const payload = wellFormed[which] ?? ballot();
            if (kind === 'foreign') return send({ ...payload, nonce: index }, foreignSecret);
            if (kind === 'broken') return send({ ...broken(payload, place, value), nonce: Math.random() });
            const timestamp = String(tuesday / 1000);
            return fetch(started.url, {
              method: 'POST',
              headers: {
                'content-type': index % 2 === 0 ? 'application/json' : 'application/x-www-form-urlencoded',
                'x-slack-request-timestamp': timestamp,
                'x-slack-signature': sign(signingSecret, timestamp, noise),
              },
              body: noise,
            });
          }),
        );
        const texts = await Promise.all(answers.map((answer) => answer.text()));
        expect(
          answers.filter(({ status }) => ![200, 400, 401].includes(status)).map(({ status }) => status),
        ).toEqual([]);
        // What is broken where it does not matter is a ballot like any other, and its sender's own.
        const brokenBallots = cases.filter(({ kind, which }) => kind === 'broken' && which === 0).length;
        const ballots = listener.told.splice(0).filter(({ what }) => what === 'submitForm');
        expect(ballots.length).toBeLessThanOrEqual(brokenBallots);
        expect(ballots.filter((told) => told.account.id !== user)).toEqual([]);
        const others = texts.filter((_, index) => cases[index]?.kind !== 'broken');
        expect(others.filter((text) => text !== '')).toEqual([]);
      }),
      { numRuns: 100, endOnFailure: true },
    );
    expect((await send(ballot())).status).toBe(200);
  }, 120_000);
});
