import { z } from 'zod';

/** Which app in which workspace this process is; learnt from Slack with the bot's token. */
export interface SlackIdentity {
  readonly teamId: string;
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
}

const id = z.string().max(40);

/** The three families of requests, as far as it takes to see whom they are for. */
const addresses = z.union([
  z.object({
    type: z.literal('event_callback'),
    team_id: id,
    api_app_id: id,
    event: z.object({ type: z.string() }),
  }),
  z.object({ command: z.string().max(100), team_id: id, api_app_id: id, user_id: id }),
  z.object({
    type: z.enum(['block_actions', 'view_submission', 'view_closed']),
    team: z.object({ id }),
    api_app_id: id,
    user: z.object({ id }),
  }),
]);

/**
 * Whether a request is one that Bolt knows how to read, and is meant for this app in this workspace. Anything else is
 * dropped before Bolt sees it. Shapes: docs.slack.dev/apis/events-api, docs.slack.dev/interactivity (payloads).
 */
export function isForUs(identity: SlackIdentity, body: unknown): body is Record<string, unknown> {
  const read = addresses.safeParse(body);
  if (!read.success) return false;
  const teamId = 'team' in read.data ? read.data.team.id : read.data.team_id;
  return teamId === identity.teamId && read.data.api_app_id === identity.appId;
}
