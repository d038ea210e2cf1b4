import { afterEach, describe, expect, it } from 'vitest';
import { RetryLaterError, UnreachableError } from '../../src/errors/parley-error.ts';
import { english } from '../../src/language/languages.ts';
import type { CommandCall } from '../../src/messages/command.ts';
import type { FormValues } from '../../src/messages/form.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Person } from '../../src/people/person.ts';
import type { Platform } from '../../src/ports/platform.ts';
import type { ChannelName } from '../../src/survey/organisation.ts';
import { createFakeListener, type FakeListener, reply, weekForm } from '../fakes/create-fake-listener.ts';

/**
 * How a send can go wrong. After `answer-lost` the message stands where it should, after `never-arrived` it does not;
 * the platform cannot tell the two apart when it happens.
 */
export type SendFailure = 'unreachable' | 'retry-later' | 'answer-lost' | 'never-arrived';

/** A started platform, and hands and eyes on its far side: what a person there does, and what they see. */
export interface PlatformHarness {
  readonly platform: Platform;
  /** Two people whom the platform can reach. */
  readonly person: Person;
  readonly other: Person;
  /** Somebody whom it cannot reach; `person` itself where it reaches everyone. */
  readonly unreachable: Person;
  /** The text of each message as it is read there, the platform's own escapes undone; oldest first. */
  readPerson(person: Person): Promise<readonly string[]>;
  readChannel(channel: ChannelName): Promise<readonly string[]>;
  readPictures(channel: ChannelName): Promise<readonly Uint8Array[]>;
  /** The files that can be had there, by their names. */
  readFiles(channel: ChannelName): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Presses a button, submits a form, gives a command; resolves with the text that the person then sees. */
  press(person: Person, formId: string): Promise<string>;
  submit(person: Person, formId: string, values: FormValues): Promise<string>;
  command(person: Person, call: CommandCall): Promise<string>;
  /** Makes the next send go wrong. */
  failNext(failure: SendFailure): void;
}

/** What can happen on this platform at all. */
export interface PlatformWorld {
  readonly reachesEveryone: boolean;
  readonly failures: readonly SendFailure[];
}

/** What every implementation of the Platform port must do. `open` starts one that tells the listener. */
export function platformContract(
  name: string,
  world: PlatformWorld,
  open: (listener: FakeListener) => Promise<PlatformHarness>,
): void {
  describe(`${name}, as a platform`, () => {
    let harness: PlatformHarness;
    let listener: FakeListener;

    async function begin(): Promise<PlatformHarness> {
      listener = createFakeListener();
      harness = await open(listener);
      return harness;
    }

    afterEach(() => harness.platform.stop());

    describe('reaching people', () => {
      it('finds the account of each person whom it can reach, under its own name', async () => {
        const { platform, person, other } = await begin();
        const reach = await platform.reach([person, other]);
        expect(reach.get(person.id)).toMatchObject({ reachable: true, account: { platform: platform.name } });
        expect(reach.get(other.id)).toMatchObject({ reachable: true, account: { platform: platform.name } });
      });

      if (!world.reachesEveryone) {
        it('says in words why it cannot reach somebody, and names nobody', async () => {
          const { platform, unreachable } = await begin();
          const reach = (await platform.reach([unreachable])).get(unreachable.id);
          const reason = reach?.reachable === false ? reach.reason(english) : '';
          expect(reason).toMatch(/\w+ \w+/);
          expect(reason).not.toContain(unreachable.id);
          expect(reason).not.toContain(unreachable.email ?? unreachable.id);
        });
      }
    });

    describe('sending', () => {
      it('brings a message to the person, and to nobody else', async () => {
        const { platform, person, other, readPerson } = await begin();
        await platform.sendToPerson(person, plain('For you alone'), 'k1');
        expect((await readPerson(person)).at(-1)).toContain('For you alone');
        expect((await readPerson(other)).join()).not.toContain('For you alone');
      });

      it('posts to the channel that was meant, and to no other', async () => {
        const { platform, readChannel } = await begin();
        await platform.postToChannel('union', plain('To the union'), 'k1');
        expect((await readChannel('union')).at(-1)).toContain('To the union');
        expect((await readChannel('leadership')).join()).not.toContain('To the union');
      });

      it('finds a message by its key where it was sent, and not before', async () => {
        const { platform, person } = await begin();
        expect(await platform.find(person, 'k1')).toBe(false);
        expect(await platform.find('union', 'k2')).toBe(false);
        await platform.sendToPerson(person, plain('One'), 'k1');
        await platform.postToChannel('union', plain('Two'), 'k2');
        expect(await platform.find(person, 'k1')).toBe(true);
        expect(await platform.find('union', 'k2')).toBe(true);
      });

      it('shows text as text, whatever it looks like', async () => {
        const { platform, person, readPerson } = await begin();
        await platform.sendToPerson(
          person,
          { title: 'Marks', blocks: [{ kind: 'text', text: nasty }] },
          'k1',
        );
        expect((await readPerson(person)).at(-1)).toContain(nasty);
      });

      it('shows every kind of block', async () => {
        const { platform, readChannel } = await begin();
        await platform.postToChannel('leadership', everyKind, 'k1');
        const text = (await readChannel('leadership')).at(-1);
        const parts = ['The week', 'Part', 'A paragraph', 'Small print', 'First', 'Workload', '35% content'];
        expect(parts.filter((part) => !text?.includes(part))).toEqual([]);
        expect(text).toContain(digest);
        expect(text).toContain('A line that falls');
      });

      it('carries a picture byte for byte', async () => {
        const { platform, readPictures } = await begin();
        await platform.postToChannel('leadership', everyKind, 'k1');
        expect((await readPictures('leadership')).map((png) => Buffer.from(png).toString('base64'))).toEqual([
          Buffer.from(pixel).toString('base64'),
        ]);
      });
    });

    it('carries files byte for byte under their names, and says what they are', async () => {
      const { platform, readFiles, readChannel } = await begin();
      await platform.postToChannel('leadership', withFiles, 'k1');
      const files = await readFiles('leadership');
      expect([...files.keys()]).toEqual(['pack.md', 'pack.pdf']);
      expect(Buffer.from(files.get('pack.md') ?? []).toString()).toBe('# Pack');
      expect([...(files.get('pack.pdf') ?? [])]).toEqual([37, 80, 68, 70, 0, 255]);
      expect((await readChannel('leadership')).join()).toContain('All of it, to print');
    });

    describe('when sending goes wrong', () => {
      if (world.failures.includes('unreachable')) {
        it('says that a person cannot be reached', async () => {
          const { platform, person, failNext } = await begin();
          failNext('unreachable');
          await expect(platform.sendToPerson(person, plain('One'), 'k1')).rejects.toBeInstanceOf(
            UnreachableError,
          );
        });
      }

      if (world.failures.includes('retry-later')) {
        it('says how long to wait, and has then certainly sent nothing', async () => {
          const { platform, failNext } = await begin();
          failNext('retry-later');
          const error = await platform
            .postToChannel('union', plain('One'), 'k1')
            .catch((reason: unknown) => reason);
          expect(error).toBeInstanceOf(RetryLaterError);
          expect(error).toMatchObject({ afterMs: expect.any(Number) });
          expect(await platform.find('union', 'k1')).toBe(false);
        });
      }

      if (world.failures.includes('answer-lost')) {
        it('finds a message whose answer was lost', async () => {
          const { platform, failNext } = await begin();
          failNext('answer-lost');
          const error = await platform
            .postToChannel('union', plain('One'), 'k1')
            .catch((reason: unknown) => reason);
          expect(error).toBeInstanceOf(Error);
          expect(error).not.toBeInstanceOf(RetryLaterError);
          expect(error).not.toBeInstanceOf(UnreachableError);
          expect(await platform.find('union', 'k1')).toBe(true);
        });
      }

      if (world.failures.includes('never-arrived')) {
        it('does not find a message that never arrived', async () => {
          const { platform, failNext } = await begin();
          failNext('never-arrived');
          await expect(platform.postToChannel('union', plain('One'), 'k1')).rejects.toBeInstanceOf(Error);
          expect(await platform.find('union', 'k1')).toBe(false);
        });
      }
    });

    describe('listening', () => {
      it('tells who pressed which button, and shows the form with all its questions', async () => {
        const { platform, person, press } = await begin();
        const seen = await press(person, weekForm.id);
        const account = await accountOf(platform, person);
        expect(listener.told).toEqual([{ what: 'openForm', account, formId: weekForm.id }]);
        expect(weekForm.fields.filter(({ label }) => !seen.includes(label))).toEqual([]);
      });

      it('shows in words why a form cannot be opened', async () => {
        const { person, press } = await begin();
        listener.form = reply('This week has closed', 'The next one opens on Tuesday.', false);
        expect(await press(person, weekForm.id)).toContain('The next one opens on Tuesday.');
      });

      it('hands over what was entered, to the letter, and shows the receipt', async () => {
        const { platform, person, submit } = await begin();
        const values = { workload: '2', it: 'skip', comment: `${nasty}\nand a second line 😀` };
        const seen = await submit(person, weekForm.id, values);
        const account = await accountOf(platform, person);
        expect(listener.told.at(-1)).toEqual({ what: 'submitForm', account, formId: weekForm.id, values });
        expect(seen).toContain('4f3c2b1a09');
      });

      it('shows what to correct', async () => {
        const { person, submit } = await begin();
        listener.submitted = {
          ...reply('Please correct', 'One answer is too long.', false),
          fieldErrors: { comment: 'Use at most 500 characters.' },
        };
        const seen = await submit(person, weekForm.id, { workload: '2', it: 'skip', comment: 'x' });
        expect(seen).toContain('Use at most 500 characters.');
      });

      it('hands over a command with its options, and shows the answer', async () => {
        const { platform, person, command } = await begin();
        const call = { command: 'pulse', subcommand: 'summary', options: { week: '2026-W47' } };
        const seen = await command(person, call);
        const account = await accountOf(platform, person);
        expect(listener.told).toEqual([{ what: 'runCommand', account, call }]);
        expect(seen).toContain('The questions are open until Friday.');
      });

      it('opens a form where a command is answered with one', async () => {
        const { person, command } = await begin();
        listener.commandReply = { kind: 'form', form: weekForm };
        const seen = await command(person, { command: 'pulse', subcommand: 'answer', options: {} });
        expect(seen).toContain('I can do my work in the hours that I am paid for.');
      });
    });
  });
}

const nasty =
  '<script>alert(1)</script> & *bold* _it_ `code` @everyone <!channel> <@U1> [a](http://b.example)';
const digest = '3fa1'.repeat(16);

/** The smallest PNG: one pixel. */
const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
    'base64',
  ),
);

const everyKind: Message = {
  title: 'The week',
  blocks: [
    { kind: 'heading', text: 'Part' },
    { kind: 'text', text: 'A paragraph' },
    { kind: 'list', items: ['First', 'Second'] },
    { kind: 'facts', items: [{ name: 'Workload', value: '35% content' }] },
    { kind: 'picture', png: pixel, description: 'A line that falls' },
    { kind: 'note', text: 'Small print' },
  ],
  digest,
};

const withFiles: Message = {
  title: 'The pack',
  blocks: [
    {
      kind: 'file',
      name: 'pack.md',
      mediaType: 'text/markdown',
      bytes: Uint8Array.from(Buffer.from('# Pack')),
      description: 'All of it, as text',
    },
    {
      kind: 'file',
      name: 'pack.pdf',
      mediaType: 'application/pdf',
      bytes: Uint8Array.from([37, 80, 68, 70, 0, 255]),
      description: 'All of it, to print',
    },
  ],
};

function plain(title: string): Message {
  return { title, blocks: [] };
}

/** With whichever language the platform says that theirs is. */
async function accountOf(platform: Platform, person: Person): Promise<unknown> {
  const reach = (await platform.reach([person])).get(person.id);
  return reach?.reachable ? expect.objectContaining(reach.account) : undefined;
}
