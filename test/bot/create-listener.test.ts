import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryVault } from '../../adapters/keys/create-memory-vault.ts';
import { createListener } from '../../src/bot/create-listener.ts';
import { renderPlainText } from '../../src/command-line/render-plain-text.ts';
import { ParleyError, toldTrouble } from '../../src/errors/parley-error.ts';
import { startSmallParley } from '../weeks/live-through-outages.ts';
import type { TestParley } from '../weeks/start-test-parley.ts';
import { embeddedEngines } from '../weeks/test-engines.ts';

/** A week is open, and nobody has answered. */
let parley: TestParley;
beforeAll(async () => {
  parley = await startSmallParley(await embeddedEngines());
  await parley.openAt('2026-11-24T10:00:00Z');
}, 120_000);
afterAll(() => parley.close());

const account = { platform: 'slack', id: 'duty-1' } as const;
const formId = 'ballot.2026-W48';
const answer = { workload: '1', comment: 'Only for the seal.' };
const held = () => parley.context.store.ballots.count('2026-W48');

/** The core with a database that fails, and what the operator reads of it. */
function withBrokenStore(error: Error) {
  const logged: string[] = [];
  const log = (facts: object, sentence: string) => void logged.push(`${JSON.stringify(facts)} ${sentence}`);
  const { context } = parley;
  const findByAccount = () => Promise.reject(error);
  const listener = createListener({
    ...context,
    store: { ...context.store, rosters: { ...context.store.rosters, findByAccount } },
    logger: { debug: log, info: log, warn: log, error: log },
  });
  return { listener, logged };
}

describe('when the database fails', () => {
  it('a person who answers is told so, and nothing of it is stored', async () => {
    const { listener } = withBrokenStore(new Error('disk'));
    const reply = await listener.submitForm(account, formId, answer);
    expect(reply.ok).toBe(false);
    expect(renderPlainText(reply.message)).toContain('nothing was stored. Please try again in a few minutes');
    expect(await held()).toBe(0);
  });

  it('everything else that a person does gets a reply as well', async () => {
    const { listener } = withBrokenStore(new Error('disk'));
    const call = { command: 'pulse', subcommand: 'status', options: {} };
    expect(await listener.openForm(account, formId)).toMatchObject({ kind: 'message', ok: false });
    expect(await listener.runCommand(account, call)).toMatchObject({ kind: 'message', ok: false });
    expect(await listener.complete(account, call, 'week')).toEqual([]);
    expect((await listener.home(account)).title).toBe('Sorry, that did not work');
  });

  it('the log names neither the person nor what an unexpected error quotes', async () => {
    const { listener, logged } = withBrokenStore(new Error('row (duty-1, Only for the seal.) violates'));
    await listener.submitForm(account, formId, answer);
    expect(logged).toHaveLength(1);
    expect(logged.join()).toContain('A request failed unexpectedly');
    expect(logged.join()).not.toMatch(/duty-1|Only for the seal/);
  });

  it('the log has Parley’s own words where it has them', async () => {
    const { listener, logged } = withBrokenStore(
      new ParleyError(toldTrouble('The disk is full.', 'Make room.')),
    );
    await listener.submitForm(account, formId, answer);
    expect(logged.join()).toContain('The disk is full.');
    expect(logged.join()).toContain('Make room.');
  });
});

describe('a form', () => {
  const submit = (id: string) => parley.slack.listener().submitForm(account, id, answer);

  it('that Parley does not know is refused', async () => {
    expect((await submit('other.2026-W48')).message.title).toBe('This form is out of date');
  });

  it('of another week is refused', async () => {
    expect((await submit('ballot.2026-W47')).message.title).toBe('Those questions have closed');
  });

  it('is refused while the vault has lost its keys, and the operator reads which setting it is', async () => {
    const before = parley.complaints.length;
    const listener = createListener({ ...parley.context, vault: createMemoryVault() });
    const reply = await listener.submitForm(account, formId, answer);
    expect(reply.message.title).toBe('Your answers could not be sealed');
    expect(parley.complaints.slice(before).join()).toContain('PARLEY_VAULT');
    expect(await held()).toBe(0);
  });
});

describe('a person’s home', () => {
  it('has the button of the open week', async () => {
    const home = await parley.slack.listener().home(account);
    expect(home.blocks).toContainEqual({ kind: 'button', button: { label: 'Answer now', formId } });
  });

  it('has a button to raise a concern for those who may', async () => {
    const raise = { kind: 'button', button: { label: 'Raise a concern', formId: 'concern.raise' } };
    const homeOf = (id: string) => parley.slack.listener().home({ platform: 'slack', id });
    expect((await homeOf('duty-1')).blocks).toContainEqual(raise);
    expect((await homeOf('rep')).blocks).toContainEqual(raise);
    expect((await homeOf('leader')).blocks).not.toContainEqual(raise);
  });

  it('of somebody who is not on the roster has none', async () => {
    const home = await parley.slack.listener().home({ platform: 'slack', id: 'stranger' });
    expect(home.title).toBe('You are not on the list of staff');
    expect(home.blocks.filter(({ kind }) => kind === 'button')).toEqual([]);
  });
});
