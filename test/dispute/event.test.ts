import { describe, expect, it } from 'vitest';
import { addEvent, disputeEvent, removeEvent, standingEvents, trendEvents } from '../../src/dispute/event.ts';
import type { NewEntry, RegisterEntry } from '../../src/dispute/register-entry.ts';
import { english } from '../../src/language/languages.ts';
import { eventBlocks } from '../../src/messages/event-messages.ts';
import { registerMessage } from '../../src/messages/register-messages.ts';

const strike = { date: '2026-11-05', text: 'Strike, first day' };

/** A register that grows by what is decided upon it. */
function aRegister() {
  const entries: RegisterEntry[] = [];
  return {
    entries,
    do(decide: (entries: readonly RegisterEntry[]) => readonly NewEntry[]) {
      const added = decide(entries);
      entries.push(
        ...added.map((entry, index) => ({
          ...entry,
          seq: entries.length + index + 1,
          at: '2026-11-10T09:00:00.000Z',
        })),
      );
      return registerMessage(entries.at(-1) as RegisterEntry, entries, english);
    },
  };
}

describe('an event', () => {
  it('is added by one side, and both channels read whose it is and how it can be disputed', () => {
    const register = aRegister();
    const told = register.do((entries) => addEvent(entries, 'union', strike));

    expect(told?.title).toBe('The union adds event 1 to the timeline');
    expect(JSON.stringify(told?.blocks)).toContain('Leaders, if it was not so: /event dispute 1');
    expect(trendEvents(register.entries)).toEqual([{ ...strike, isDisputed: false }]);
  });

  it('is disputed by the other side alone, and says so in the picture and in the list', () => {
    const register = aRegister();
    register.do((entries) => addEvent(entries, 'union', strike));

    expect(() => register.do((entries) => disputeEvent(entries, 'union', 1, ''))).toThrow('Your side added');
    const told = register.do((entries) => disputeEvent(entries, 'leadership', 1, 'nobody struck'));

    expect(told?.title).toBe('The leadership disputes event 1');
    expect(trendEvents(register.entries)).toEqual([{ ...strike, isDisputed: true }]);
    expect(JSON.stringify(eventBlocks(standingEvents(register.entries), english))).toContain(
      '5 November 2026: Strike, first day (added by the union; disputed by the leadership: nobody struck)',
    );
    expect(() => register.do((entries) => disputeEvent(entries, 'leadership', 1, ''))).toThrow(
      'disputed already',
    );
  });

  it('is removed by the side that added it alone, and stays in the register', () => {
    const register = aRegister();
    register.do((entries) => addEvent(entries, 'leadership', strike));

    expect(() => register.do((entries) => removeEvent(entries, 'union', 1, ''))).toThrow('only they');
    const told = register.do((entries) => removeEvent(entries, 'leadership', 1, ''));

    expect(told?.title).toBe('The leadership takes event 1 from the timeline');
    expect(standingEvents(register.entries)).toEqual([]);
    expect(register.entries).toHaveLength(2);
    expect(() => register.do((entries) => removeEvent(entries, 'leadership', 1, ''))).toThrow(
      'There is no event 1.',
    );
  });

  it('that is disputed or removed without a reason has none, not an empty one', () => {
    const register = aRegister();
    register.do((entries) => addEvent(entries, 'union', strike));
    register.do((entries) => disputeEvent(entries, 'leadership', 1, ''));
    register.do((entries) => removeEvent(entries, 'union', 1, ''));

    expect(register.entries.slice(1).map(({ data }) => data)).toEqual([{}, {}]);
  });

  it('is not added twice, and those that stand are in the order of their days', () => {
    const register = aRegister();
    register.do((entries) => addEvent(entries, 'union', strike));
    register.do((entries) => addEvent(entries, 'leadership', { date: '2026-10-01', text: 'New director' }));

    expect(() => register.do((entries) => addEvent(entries, 'leadership', strike))).toThrow('there already');
    expect(standingEvents(register.entries).map(({ number }) => number)).toEqual([2, 1]);
  });
});
