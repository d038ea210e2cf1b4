import { z } from 'zod';
import { channelNames } from '../../src/survey/organisation.ts';

/** One POST for each method of Operator: `/importRoster` with its arguments as JSON, answered by its result as JSON. */
export const importRosterSchema = z.object({ csv: z.string(), fileName: z.string() });
export const createLinksSchema = z.object({ personId: z.string().exactOptional() });

export const exportRegisterSchema = z.object({ format: z.enum(['csv', 'markdown']) });
export const boardPackSchema = z.object({ month: z.string().exactOptional() });

export const writtenPackSchema = z.object({
  month: z.string(),
  markdown: z.string(),
  digest: z.string(),
  pdf: z.string(),
  posted: z.boolean(),
});

export const operatorResultSchema = z.object({ done: z.boolean(), sentence: z.string() });

export const reachReportsSchema = z.array(
  z.object({
    platform: z.string(),
    reachable: z.number(),
    unreachable: z.array(z.object({ personId: z.string(), reason: z.string() })),
  }),
);

export const linksSchema = z.array(
  z.object({ personId: z.string(), url: z.string(), expiresAt: z.string() }),
);

export const findingsSchema = z.array(
  z.object({
    about: z.string(),
    verdict: z.enum(['good', 'warning', 'fault']),
    found: z.string(),
    whatToDo: z.string().exactOptional(),
  }),
);

export const handInShareSchema = z.object({ roundId: z.string(), holder: z.string(), share: z.string() });

export const shareRoundsSchema = z.array(
  z.object({
    roundId: z.string(),
    state: z.enum(['open', 'closed', 'published']),
    hashes: z.object({ roster: z.string(), questions: z.string(), rules: z.string() }),
    asked: z.number(),
    shares: z.array(z.object({ holder: z.string(), sealed: z.string(), handedIn: z.boolean() })),
  }),
);

export const publishedSchema = z.object({ roundId: z.string().exactOptional() });

export const publishedRoundSchema = z.object({
  document: z.unknown(),
  hasPicture: z.boolean(),
  posts: z.array(
    z.object({
      channel: z.enum(channelNames),
      platform: z.string(),
      stands: z.enum(['yes', 'no', 'unknown']),
      reason: z.string().exactOptional(),
    }),
  ),
});

const countsSchema = z.array(z.object({ name: z.string(), count: z.number() }));

export const roundStatusSchema = z.object({
  now: z.string(),
  timeZone: z.string(),
  paused: z.boolean(),
  awaited: z.string().exactOptional(),
  next: z.object({ roundId: z.string(), opensAt: z.string() }).exactOptional(),
  round: z
    .object({
      roundId: z.string(),
      state: z.enum(['open', 'closed', 'published']),
      opensAt: z.string(),
      closesAt: z.string(),
      publishesAt: z.string(),
      asked: z.object({
        total: z.number(),
        byTeam: countsSchema,
        byEmployment: countsSchema,
        byPlatform: countsSchema,
        unreachable: z.number(),
      }),
      answered: z.number().exactOptional(),
      invited: z.number().exactOptional(),
      unreachable: z.array(z.object({ reason: z.string(), count: z.number() })),
      waiting: z.number(),
      waitsFor: z.string().exactOptional(),
      givenUp: z.boolean().exactOptional(),
      destroyedAt: z.string().exactOptional(),
    })
    .exactOptional(),
  problems: z.array(z.object({ job: z.string(), what: z.string(), whatToDo: z.string() })),
});
