import type { HomeShape, ModalShape, ShownBlock } from './block-schemas.ts';

/** docs.slack.dev/reference/objects/user-object, as far as apps read it. */
export interface WorldUser {
  readonly id: string;
  readonly deleted?: boolean;
  readonly is_bot?: boolean;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
  readonly tz?: string;
  readonly email?: string;
  /** As Slack has it: `en-GB`. Told where it is asked for, by an id or with all members. */
  readonly locale?: string;
  /** The app may not write to this person. */
  readonly closedMessages?: boolean;
}

export interface StoredMessage {
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly ShownBlock[];
  readonly metadata?: {
    readonly event_type: string;
    readonly event_payload: Readonly<Record<string, unknown>>;
  };
}

export interface StoredFile {
  readonly id: string;
  readonly length: number;
  bytes?: Uint8Array;
  /** Slack works on a file after the upload is complete; until then no message may show it. */
  readyAfterCalls: number;
  complete: boolean;
  readonly filename: string;
  /** The conversation under one of whose messages it stands, and that message's timestamp. */
  sharedIn?: string;
  sharedUnder?: string;
}

export interface StoredView {
  readonly id: string;
  readonly userId: string;
  view: ModalShape;
  closed: boolean;
}

/** Everything that the workspace holds. */
export interface World {
  readonly teamId: string;
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly scopes: readonly string[];
  readonly users: Map<string, WorldUser>;
  /** Channels that exist, and whether the app is a member. */
  readonly channels: Map<string, { readonly member: boolean; readonly archived?: boolean }>;
  /** Messages by conversation, oldest first. */
  readonly messages: Map<string, StoredMessage[]>;
  readonly files: Map<string, StoredFile>;
  readonly views: Map<string, StoredView>;
  readonly homes: Map<string, HomeShape>;
  /** Triggers that were given out: when they expire, or `exchanged`. */
  readonly triggers: Map<string, { expiresAt: number; exchanged: boolean; readonly userId: string }>;
  /** What was posted to each response_url. */
  readonly responses: Map<string, { readonly text: string; readonly blocks: readonly ShownBlock[] }[]>;
  /** How often each method was called. */
  readonly calls: Map<string, number>;
  /** The workspace's clock, in milliseconds; triggers and timestamps of messages go by it. */
  readonly now: () => number;
}

export interface WorldOptions {
  readonly users?: readonly WorldUser[];
  readonly now?: () => number;
  readonly scopes?: readonly string[];
}

/** As the app's manifest asks for them. */
export const manifestScopes = [
  'chat:write',
  'commands',
  'files:write',
  'users:read',
  'users:read.email',
  'im:write',
  'im:history',
  'channels:history',
  'groups:history',
];

export const leadershipChannel = 'C0000000001';
export const unionChannel = 'C0000000002';
/** A channel that the app was not invited to. */
export const strangeChannel = 'C0000000003';

export function createWorld(options: WorldOptions = {}): World {
  return {
    teamId: 'T0PARLEY01',
    appId: 'A0PARLEY01',
    botId: 'B0PARLEY01',
    botUserId: 'U0PARLEYBT',
    botToken: 'xoxb-for-tests-only',
    appToken: 'xapp-1-for-tests-only',
    signingSecret: 'a-signing-secret-for-tests-only',
    scopes: options.scopes ?? manifestScopes,
    users: new Map((options.users ?? []).map((user) => [user.id, user])),
    channels: new Map([
      [leadershipChannel, { member: true }],
      [unionChannel, { member: true }],
      [strangeChannel, { member: false }],
    ]),
    messages: new Map(),
    files: new Map(),
    views: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responses: new Map(),
    calls: new Map(),
    now: options.now ?? Date.now,
  };
}

/** The direct conversation between the app and a person. */
export function conversationWith(userId: string): string {
  return `D${userId.slice(1)}`;
}

export function messagesIn(world: World, conversation: string): readonly StoredMessage[] {
  return world.messages.get(conversation) ?? [];
}
