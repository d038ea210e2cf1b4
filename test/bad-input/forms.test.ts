import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBallot } from '../../src/ballot/seal-ballot.ts';
import { renderPlainText } from '../../src/command-line/render-plain-text.ts';
import type { FormValues } from '../../src/messages/form.ts';
import { startSmallParley } from '../weeks/live-through-outages.ts';
import type { TestParley } from '../weeks/start-test-parley.ts';
import { embeddedEngines } from '../weeks/test-engines.ts';

const roundId = '2026-W48';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSmallParley(await embeddedEngines());
  await parley.openAt('2026-11-24T10:00:00Z');
}, 120_000);
afterAll(() => parley.close());

/** What the ballots hold, opened as the closing job would. */
async function openAll(): Promise<readonly unknown[]> {
  const keys = await parley.vault.readOpeningKeys(roundId);
  const contents: unknown[] = [];
  for await (const batch of parley.context.store.ballots.readAll(roundId, 100)) {
    for (const sealed of batch) contents.push(keys && (await openBallot(keys, sealed)));
  }
  return contents;
}

async function submit(values: FormValues, id = 'duty-1', formId = `ballot.${roundId}`) {
  const reply = await parley.slack.listener().submitForm({ platform: 'slack', id }, formId, values);
  return { ok: reply.ok, text: renderPlainText(reply.message), fieldErrors: reply.fieldErrors };
}

it('a value that was not offered is refused at its field, and nothing is stored', async () => {
  const reply = await submit({ workload: '6', it: '3' });
  expect(reply.ok).toBe(false);
  expect(reply.fieldErrors).toEqual({ workload: 'Choose one of the answers shown.' });
  expect(await openAll()).toEqual([]);
});

it.each(['supervision', '__proto__', 'constructor', 'toString'])(
  'a question that was not asked (%s) is refused, and nothing is stored',
  async (question) => {
    const reply = await submit(
      Object.fromEntries([
        ['workload', '3'],
        [question, '3'],
      ]) as FormValues,
    );
    expect(reply.ok).toBe(false);
    expect(reply.text).toContain('was not asked this week');
    expect(await openAll()).toEqual([]);
  },
);

it('a comment of 10,000 characters is refused with the length allowed, and nothing is stored', async () => {
  const reply = await submit({ workload: '3', comment: 'x'.repeat(10_000) });
  expect(reply.ok).toBe(false);
  expect(reply.fieldErrors?.comment).toContain('10000 characters. The most is 500');
  expect(await openAll()).toEqual([]);
});

it('a person who is not on the roster gets words, and nothing is stored', async () => {
  const reply = await submit({ workload: '3' }, 'somebody-else');
  expect(reply.ok).toBe(false);
  expect(reply.text).toContain('not on the list of staff');
  expect(await openAll()).toEqual([]);
});

it.each(['ballot.', 'ballot.2026-W48\u0000', 'ballot.2027-W48', "ballot.' OR 1=1", 'ballot.../../vault', ''])(
  'a form with a forged id (%j) is refused, and nothing is stored',
  async (formId) => {
    const reply = await submit({ workload: '3' }, 'duty-1', formId);
    expect(reply.ok).toBe(false);
    expect(await openAll()).toEqual([]);
  },
);

it('the log stays silent about all of these', () => {
  expect(parley.complaints).toEqual([]);
});

it('markup stays text, control characters go, and the comment of 500 characters fits its seal', async () => {
  const markup =
    '<script>alert(1)</script> @everyone <!channel> [link](javascript:1) \u0000\u0007\u202E\uD800';
  const reply = await submit({ workload: '2', comment: `${markup}${'€'.repeat(500 - markup.length)}` });
  expect(reply.ok).toBe(true);
  const [content] = await openAll();
  expect(JSON.stringify(content)).toContain(
    '<script>alert(1)</script> @everyone <!channel> [link](javascript:1)',
  );
  expect(JSON.stringify(content)).not.toMatch(/\\u0000|\\u0007|\u202E|\\ud800/i);
});
