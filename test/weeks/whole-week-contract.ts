import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPlainText } from '../../src/command-line/render-plain-text.ts';
import type { Sent } from '../fakes/create-fake-platform.ts';
import { actAs } from './act-as.ts';
import { liveThroughWeek, type WeekRecord, weekLines } from './live-through-week.ts';
import type { TestEngines } from './test-engines.ts';

const everybody = weekLines.map(({ id }) => id);
const asText = (sent: readonly Sent[]) => sent.map(({ message }) => renderPlainText(message)).join('\n');

/** One whole week, lived through once; each test looks at what people saw in it. */
export function wholeWeekContract(name: string, newEngines: () => Promise<TestEngines>): void {
  describe(`a whole week (${name})`, () => {
    let week: WeekRecord;
    beforeAll(async () => {
      week = await liveThroughWeek(await newEngines());
    }, 120_000);
    afterAll(() => week.parley.close());

    const published = async () =>
      (await week.parley.context.store.summaries.getPublished('2026-W48')) ??
      expect.unreachable('Nothing was published.');

    it('tells both sides who is asked, once in each channel and in the same words', () => {
      expect(week.opened.map((channel) => channel.length)).toEqual([1, 1, 1, 1]);
      expect(new Set(week.opened.map(asText)).size).toBe(1);
      const statement = asText(week.opened[0] ?? []);
      expect(statement).toContain('47 people can answer from Monday 23 November, 21:00');
      expect(statement).toContain('Safeguarding 20: Court team 5, Duty team 15');
      expect(statement).toContain('Fostering 27: Placements 16, Support 11');
      expect(statement).toContain('agency 4, permanent 43');
      expect(statement).toContain('slack 35, web 11');
      expect(statement).toContain('1 person, who is part of the total');
      expect(statement).toMatch(/roster [0-9a-f]{12}, questions [0-9a-f]{12}, rules [0-9a-f]{12}\./);
    });

    it('asks each person at ten on their own wall', () => {
      const { tenInAuckland, tenInLondon, tenInToronto } = week.invited;
      expect(tenInAuckland).toEqual(['auckland']);
      expect(tenInLondon).toEqual(everybody.filter((id) => id !== 'toronto' && id !== 'unreachable'));
      expect(tenInToronto).toEqual(everybody.filter((id) => id !== 'unreachable'));
    });

    it('asks everybody once and reminds everybody once, whether or not they answered', () => {
      expect(week.messagesEach).toEqual(
        Object.fromEntries(everybody.map((id) => [id, id === 'unreachable' ? 0 : 2])),
      );
    });

    it('asks on the next platform who cannot be reached on the first', () => {
      expect(week.parley.slack.messagesOf({ id: 'web-in-the-end' })).toEqual([]);
      expect(week.parley.web.messagesOf({ id: 'web-in-the-end' })).toHaveLength(2);
    });

    it('offers a form of four questions and the comment', () => {
      expect(week.form).toEqual(['workload', 'it', 'morale', 'bullying', 'comment']);
    });

    it('tells a person whether a ballot is held for them, before and after they answer', () => {
      expect(week.checkedBefore.text).toContain('No ballot is held for you this week');
      expect(week.checkedAfter.text).toContain('Yes: one sealed ballot is held for you');
      expect(week.checkedAfterClosing.text).toContain('No week is open, so no ballot is held');
    });

    it('shows a receipt, and another when the answer is replaced', () => {
      expect(week.first.text).toContain('Your answers are sealed');
      expect(week.again.text).toContain('Your new answers replaced the earlier ones');
      expect(week.first.receipt).toMatch(/^\S{10}$/);
      expect(week.again.receipt).toMatch(/^\S{10}$/);
      expect(week.again.receipt).not.toBe(week.first.receipt);
    });

    it('takes one ballot from a person with two accounts', () => {
      expect(week.fromOtherAccount.text).toContain('Your new answers replaced the earlier ones');
      expect(week.ballotsHeld).toBe(week.others.length + 1);
    });

    it('refuses a form that comes too late, and stores nothing of it', () => {
      expect(week.late.ok).toBe(false);
      expect(week.late.text).toContain('No questions are open now');
      expect(week.late.receipt).toBe('');
    });

    it('destroys keys and ballots at closing', () => {
      expect(week.keysHeld).toEqual(['2026-W48']);
      expect(week.keysAfterClosing).toEqual([]);
      expect(week.ballotsAfterClosing).toBe(0);
    });

    it('posts one summary to each channel: the same message, picture and digest on both sides', async () => {
      const { digest } = await published();
      const posts = week.published.map((channel) => channel.slice(1));
      expect(posts.map((channel) => channel.length)).toEqual([1, 1, 1, 1]);
      expect(posts.map(([post]) => post?.message.digest)).toEqual([digest, digest, digest, digest]);
      expect(posts[1]?.[0]?.message).toEqual(posts[0]?.[0]?.message);
      expect(posts[2]?.[0]?.message).toEqual(posts[0]?.[0]?.message);
      expect(posts[3]?.[0]?.message).toEqual(posts[0]?.[0]?.message);
      expect(posts[0]?.[0]?.message.blocks.filter(({ kind }) => kind === 'picture')).toHaveLength(1);
      expect(asText(posts[0] ?? [])).toContain('37 of 47 people answered (79%)');
    });

    it('counts each person’s last answer, and rounds', async () => {
      const { summary } = await published();
      // 15 of Safeguarding are burdened, 22 others content; of 37, that is 59% and 41%.
      expect(summary.figures?.topics.find(({ topic }) => topic === 'workload')).toMatchObject({
        favourable: { kind: 'rounded', percent: 60 },
        unfavourable: { kind: 'rounded', percent: 40 },
        change: 'first',
      });
    });

    it('shows services by themselves, and no team of fewer than fifteen people', async () => {
      const { summary } = await published();
      // Fostering's teams have 14 and 11 people; the duty team has 15, but beside it there is no pool of so many.
      expect(summary.figures?.groups?.map(({ path, base }) => [path, base])).toEqual([
        [['Fostering'], 20],
        [['Safeguarding'], 15],
      ]);
    });

    it('lists the receipt of every ballot that counted, and of no other', async () => {
      const { receipts } = await published();
      const shown = [week.fromOtherAccount, ...week.others].map(({ receipt }) => receipt);
      expect(receipts).toEqual(shown.toSorted());
    });

    it('confirms a receipt that counted, and says what to do about one that did not', async () => {
      const one = actAs(week.parley.slack, 'place-1');
      const counted = await one.pulse('check', { receipt: week.fromOtherAccount.receipt });
      const replaced = await one.pulse('check', { receipt: week.first.receipt });
      expect(counted.text).toContain('Your ballot was counted');
      expect(replaced.text).toContain('If you answered twice, only the last receipt counts');
    });

    it('ends without a failed job or a complaint', async () => {
      const { problems, round } = await week.parley.operator.roundStatus();
      expect(problems).toEqual([]);
      expect(week.parley.complaints).toEqual([]);
      expect(round).toMatchObject({ state: 'published', answered: 37, waiting: 0 });
    });
  });
}
