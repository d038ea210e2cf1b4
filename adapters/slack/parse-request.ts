import { z } from 'zod';

/** Which app in which workspace this process is; learnt from Slack with the bot's token. */
export interface SlackIdentity {
  readonly teamId: string;
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
}

const id = z.string().max(40);
/** Bolt tells the families apart by which of these fields there is, so there may be one only. */
const none = z.undefined().optional();

/** The families of requests, as far as it takes for Bolt to read them and to see whom they are for. */
const addresses = z.union([
  z.object({
    type: z.literal('event_callback'),
    team_id: id,
    api_app_id: id,
    event: z.object({ type: z.string() }),
    authorizations: z.array(z.object({ team_id: id.nullish() })).optional(),
  }),
  z.object({
    command: z.string().max(100),
    team_id: id,
    api_app_id: id,
    user_id: id,
    event: none,
    response_urls: none,
  }),
  z.object({
    type: z.enum(['block_actions', 'view_submission', 'view_closed']),
    team: z.object({ id }),
    api_app_id: id,
    user: z.object({ id }),
    view: z.object({ id, callback_id: z.string().optional() }).optional(),
    actions: z
      .array(z.object({ action_id: z.string() }))
      .min(1)
      .optional(),
    channel: z.object({ id }).optional(),
    response_url: z.string().optional(),
    response_urls: z.array(z.object({ response_url: z.string() })).optional(),
    event: none,
    command: none,
    name: none,
  }),
]);

/**
 * Whether a request is one that Bolt knows how to read, and is meant for this app in this workspace. Anything else is
 * dropped before Bolt sees it. Shapes: docs.slack.dev/apis/events-api, docs.slack.dev/interactivity (payloads).
 */
export function isForUs(identity: SlackIdentity, body: unknown): body is Record<string, unknown> {
  const read = addresses.safeParse(body);
  if (!read.success || !isWhole(read.data)) return false;
  const teamId = 'team' in read.data ? read.data.team.id : read.data.team_id;
  return teamId === identity.teamId && read.data.api_app_id === identity.appId;
}

/** What was submitted has a view, and what was pressed has a button. */
function isWhole(data: z.infer<typeof addresses>): boolean {
  if (!('type' in data)) return true;
  if (data.type === 'block_actions') return data.actions !== undefined;
  return data.type === 'event_callback' || (data.view !== undefined && data.actions === undefined);
}
