import { z } from 'zod';
import type { Context } from '../src/bot/context.ts';
import type { JobName } from '../src/ports/job-queue.ts';
import { announceRegister } from './announce-register.ts';
import { boardPack } from './board-pack.ts';
import { catchUp } from './catch-up.ts';
import { closeRound } from './close-round.ts';
import { destroyRound } from './destroy-round.ts';
import { forgetComments } from './forget-comments.ts';
import { giveUpRound } from './give-up-round.ts';
import { invite } from './invite.ts';
import { openRound } from './open-round.ts';
import { publishSummary } from './publish-summary.ts';
import { releaseConcerns } from './release-concerns.ts';
import { remind } from './remind.ts';

const roundId = z.string().regex(/^\d{4}-W\d{2}$/);
const ofRound = z.strictObject({ roundId, now: z.boolean().exactOptional() });
const payloads = {
  'open-round': z.strictObject({ byHand: roundId.exactOptional() }),
  invite: z.strictObject({ roundId, personId: z.string(), reminder: z.boolean() }),
  remind: z.strictObject({ roundId }),
  'close-round': ofRound,
  'publish-summary': ofRound,
  'destroy-round': z.strictObject({ roundId }),
  'give-up-round': z.strictObject({ roundId }),
  'announce-register': z.strictObject({}),
  'release-concerns': z.strictObject({ box: z.string().regex(/^concerns-\d{8}T\d{6}Z$/) }),
  'forget-comments': z.strictObject({ roundId }),
  'board-pack': z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/) }),
  'catch-up': z.strictObject({}),
} as const;

export const jobNames = Object.keys(payloads) as readonly JobName[];

/** Runs one job. Rejects with a ZodError for a payload that no part of Parley writes. */
export async function runJob(context: Context, name: JobName, data: unknown): Promise<void> {
  switch (name) {
    case 'open-round':
      return openRound(context, payloads[name].parse(data));
    case 'invite':
      return invite(context, payloads[name].parse(data));
    case 'remind':
      return remind(context, payloads[name].parse(data));
    case 'close-round':
      return closeRound(context, payloads[name].parse(data));
    case 'publish-summary':
      return publishSummary(context, payloads[name].parse(data));
    case 'destroy-round':
      return destroyRound(context, payloads[name].parse(data));
    case 'give-up-round':
      return giveUpRound(context, payloads[name].parse(data));
    case 'announce-register':
      payloads[name].parse(data);
      return announceRegister(context);
    case 'release-concerns':
      return releaseConcerns(context, payloads[name].parse(data));
    case 'forget-comments':
      return forgetComments(context, payloads[name].parse(data));
    case 'board-pack':
      return boardPack(context, payloads[name].parse(data));
    case 'catch-up':
      payloads[name].parse(data);
      return catchUp(context);
  }
}
