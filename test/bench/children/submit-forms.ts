import { Agent, request } from 'node:http';
import { encode, sign } from '../../slack/server/deliver.ts';
import { submissionPayload } from '../../slack/server/payloads.ts';
import { readModal } from '../../slack/server/web-api.ts';
import { createWorld } from '../../slack/server/world.ts';
import { slackIdOf } from '../../slack/start-platform.ts';
import type { LoadAsked, LoadSeen } from '../slack-submissions.ts';

// Started by the bench: sends signed submissions of the week's form, each from another person, and tells what it saw.
// With a rate it keeps to it whatever the answers take, and counts a late start as part of the delay.
process.once('message', async (asked: LoadAsked) => {
  const { url, view, start, epoch, people, seconds, ratePerSecond, concurrency } = asked;
  const world = createWorld({ now: () => start + (Date.now() - epoch) });
  const modal = readModal(world, JSON.stringify(view));
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const delays: number[] = [];
  let sent = 0;
  let receipts = 0;
  let failed = 0;

  function submit(due: number): Promise<void> {
    const number = (sent % people) + 1;
    sent += 1;
    const values = {
      'field.workload': '2',
      'field.it': '1',
      'field.morale': '4',
      'field.comment': 'Too many cases',
    };
    const payload = submissionPayload(world, slackIdOf(number), `V${sent}`, modal, values);
    world.triggers.clear();
    const { body, type } = encode(payload);
    const timestamp = String(Math.floor(world.now() / 1000));
    return new Promise((resolve) => {
      const settle = (good: boolean) => {
        delays.push(performance.now() - due);
        if (!good) failed += 1;
        resolve();
      };
      const post = request(url, {
        method: 'POST',
        agent,
        headers: {
          'content-type': type,
          'content-length': Buffer.byteLength(body),
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': sign(world.signingSecret, timestamp, body),
        },
      });
      post.on('error', () => settle(false));
      post.on('response', (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on('end', () => {
          if (text.includes('Your receipt')) receipts += 1;
          settle(response.statusCode === 200);
        });
        response.on('error', () => settle(false));
      });
      post.end(body);
    });
  }

  const began = performance.now();
  const until = began + seconds * 1000;
  const underWay: Promise<void>[] = [];
  if (ratePerSecond !== undefined) {
    const total = seconds * ratePerSecond;
    while (sent < total) {
      const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * ratePerSecond) + 1);
      while (sent < due) underWay.push(submit(began + (sent / ratePerSecond) * 1000));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  } else {
    const worker = async () => {
      while (performance.now() < until) await submit(performance.now());
    };
    underWay.push(...Array.from({ length: concurrency ?? 32 }, worker));
  }
  await Promise.all(underWay);
  const elapsed = (performance.now() - began) / 1000;
  delays.sort((left, right) => left - right);
  const at = (share: number) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? 0;
  const seen: LoadSeen = {
    sent,
    receipts,
    failed,
    perSecond: sent / elapsed,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    longestMs: delays.at(-1) ?? 0,
  };
  process.send?.(seen, () => process.exit(0));
});
process.send?.('ready');
