import { afterEach, expect, it } from 'vitest';
import { createShareKeeper } from '../fakes/share-keeper.ts';
import { eventually } from './eventually.ts';
import { buttonsOf } from './server/act.ts';
import { visibleText } from './server/visible-text.ts';
import { conversationWith, messagesIn } from './server/world.ts';
import { aUser, type Started, slackIdOf, startPlatform } from './start-platform.ts';

const rep = slackIdOf(1);
const stranger = slackIdOf(2);
let started: Started;
afterEach(() => started.close());

it('a holder hands in their share in a private form, also where it could not open by itself, and nobody else can', async () => {
  const keeper = await createShareKeeper({ platform: 'slack', id: rep });
  started = await startPlatform({ listener: keeper.listener, users: [aUser(1), aUser(2)] });
  const { hands, server } = started;
  const modal = () => hands.modals(rep).at(-1)?.view;

  server.failNext('views.open', { kind: 'code', code: 'expired_trigger_id' });
  const [late = []] = await hands.command(rep, 'hand-in', '/key');
  const [button] = buttonsOf(late);
  expect(visibleText(late)).toMatch(/^Hand in your share\n.*The form is ready\./);
  expect(button).toMatchObject({ label: 'Open the form' });
  if (button) await hands.press(rep, button);
  await eventually(() => expect(visibleText(modal()?.blocks ?? [])).toContain('(2026-W48) be counted'));

  const wrong = await hands.submit(rep, { 'field.share': `${keeper.share.slice(0, -2)}` });
  expect(wrong).toEqual({ 'field.share': expect.stringContaining('That is not a whole share.') });
  expect(await hands.submit(rep, { 'field.share': keeper.share })).toEqual({});
  expect(visibleText(modal()?.blocks ?? [])).toContain('Your share was taken');
  expect(await keeper.handedIn()).toEqual(['union']);

  const refused = await hands.command(stranger, 'hand-in', '/key');
  expect(refused.map(visibleText).join()).toContain('not on the list of staff');
  expect([rep, stranger].flatMap((id) => messagesIn(server.world, conversationWith(id)))).toEqual([]);
  expect(JSON.stringify([...server.world.responses.values(), started.log.lines])).not.toContain(keeper.share);
});
