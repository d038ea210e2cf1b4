import { z } from 'zod';
import {
  faultsOfBlocks,
  homeView,
  messageBlocks,
  messageMetadata,
  modalView,
  type ShownBlock,
} from './block-schemas.ts';
import { conversationWith, type StoredMessage, type World, type WorldUser } from './world.ts';

/** What a method answers: its own fields, or a refusal with Slack's code. */
export type Answer = Readonly<Record<string, unknown>>;

class Refused extends Error {
  readonly details: readonly string[];

  constructor(code: string, details: readonly string[] = []) {
    super(code);
    this.details = details;
  }
}

type Arguments = Readonly<Record<string, string>>;
type Method = (world: World, given: Arguments) => Answer;

/** Each method by its name, with the scope that it needs: docs.slack.dev/reference/methods. */
const methods: Readonly<Record<string, readonly [string, Method]>> = {
  'auth.test': ['', authTest],
  'bots.info': ['users:read', botsInfo],
  'users.info': ['users:read', usersInfo],
  'users.lookupByEmail': ['users:read.email', lookupByEmail],
  'users.list': ['users:read', usersList],
  'conversations.open': ['im:write', openConversation],
  'conversations.history': ['im:history', history],
  'conversations.replies': ['im:history', replies],
  'chat.postMessage': ['chat:write', postMessage],
  'files.getUploadURLExternal': ['files:write', getUploadUrl],
  'files.completeUploadExternal': ['files:write', completeUpload],
  'views.open': ['', openView],
  'views.update': ['', updateView],
  'views.publish': ['', publishView],
};

export function callMethod(world: World, name: string, token: string | undefined, given: Arguments): Answer {
  world.calls.set(name, (world.calls.get(name) ?? 0) + 1);
  const method = methods[name];
  try {
    if (!method) throw new Refused('unknown_method');
    if (token === undefined) throw new Refused('not_authed');
    if (token !== world.botToken) throw new Refused('invalid_auth');
    const [scope, run] = method;
    if (scope !== '' && !world.scopes.includes(scope)) throw new Refused('missing_scope');
    return { ok: true, ...run(world, given) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const messages = error.details.map((detail) => `[ERROR] ${detail}`);
    return {
      ok: false,
      error: error.message,
      ...(messages.length > 0 ? { response_metadata: { messages } } : {}),
    };
  }
}

function authTest(world: World): Answer {
  return {
    url: 'https://tests.slack.com/',
    team: 'Tests',
    user: 'parley',
    team_id: world.teamId,
    user_id: world.botUserId,
    bot_id: world.botId,
    is_enterprise_install: false,
  };
}

function botsInfo(world: World, { bot }: Arguments): Answer {
  if (bot !== world.botId) throw new Refused('bot_not_found');
  return {
    bot: { id: world.botId, deleted: false, name: 'Parley', app_id: world.appId, user_id: world.botUserId },
  };
}

function usersInfo(world: World, { user, include_locale }: Arguments): Answer {
  const found = world.users.get(user ?? '');
  if (!found) throw new Refused('user_not_found');
  return { user: userObject(world, found, include_locale) };
}

/** Deactivated accounts are not found by their address. */
function lookupByEmail(world: World, { email }: Arguments): Answer {
  const found = [...world.users.values()].find(
    (user) => !user.deleted && user.email?.toLowerCase() === email?.toLowerCase(),
  );
  if (!found) throw new Refused('users_not_found');
  return { user: userObject(world, found) };
}

function usersList(world: World, { limit = '0', cursor = '', include_locale }: Arguments): Answer {
  const size = Number(limit);
  if (!(size >= 1 && size <= 1000)) throw new Refused('invalid_limit');
  const start = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('user:', ''));
  const users = [...world.users.values()];
  const next = start + size < users.length ? Buffer.from(`user:${start + size}`).toString('base64') : '';
  return {
    members: users.slice(start, start + size).map((user) => userObject(world, user, include_locale)),
    response_metadata: { next_cursor: next },
  };
}

function userObject(
  world: World,
  { email, locale, closedMessages: _, ...user }: WorldUser,
  includeLocale = 'false',
): Answer {
  return {
    team_id: world.teamId,
    name: user.id.toLowerCase(),
    deleted: false,
    is_bot: false,
    is_restricted: false,
    is_ultra_restricted: false,
    ...user,
    ...(includeLocale === 'true' && locale !== undefined ? { locale } : {}),
    profile: { real_name: 'Somebody', ...(world.scopes.includes('users:read.email') ? { email } : {}) },
  };
}

function openConversation(world: World, { users = '' }: Arguments): Answer {
  return { channel: { id: conversationWith(reachableUser(world, users).id) } };
}

function reachableUser(world: World, id: string): WorldUser {
  const user = world.users.get(id);
  if (!user) throw new Refused('channel_not_found');
  if (user.deleted) throw new Refused('user_disabled');
  if (user.is_bot) throw new Refused('cannot_dm_bot');
  if (user.closedMessages) throw new Refused('im_disabled');
  return user;
}

function history(world: World, given: Arguments): Answer {
  const { channel = '', oldest = '0', limit = '100', cursor = '', include_all_metadata } = given;
  if (!channel.startsWith('D')) checkChannel(world, channel);
  const all = (world.messages.get(channel) ?? [])
    .filter(({ ts }) => Number(ts) > Number(oldest))
    .toReversed();
  const start = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('next_ts:', ''));
  const size = Math.min(Number(limit), 999);
  const more = start + size < all.length;
  return {
    messages: all.slice(start, start + size).map(({ metadata, ...message }) => ({
      type: 'message',
      user: world.botUserId,
      ...message,
      ...(include_all_metadata === 'true' && metadata ? { metadata } : {}),
    })),
    has_more: more,
    response_metadata: {
      next_cursor: more ? Buffer.from(`next_ts:${start + size}`).toString('base64') : '',
    },
  };
}

/** docs.slack.dev/reference/methods/conversations.replies: the parent first. */
function replies(world: World, { channel = '', ts = '' }: Arguments): Answer {
  const parent = (world.messages.get(channel) ?? []).find((message) => message.ts === ts);
  if (!parent) throw new Refused('thread_not_found');
  const under = [...world.files.values()].filter(
    (file) => file.sharedIn === channel && file.sharedUnder === ts,
  );
  const files = under.map(({ id, filename }) => ({ id, name: filename }));
  return {
    messages: [
      { type: 'message', user: world.botUserId, ts, text: parent.text },
      ...(files.length > 0
        ? [{ type: 'message', user: world.botUserId, ts: `${ts}1`, thread_ts: ts, text: '', files }]
        : []),
    ],
    has_more: false,
  };
}

function checkChannel(world: World, id: string): void {
  const channel = world.channels.get(id);
  if (!channel) throw new Refused('channel_not_found');
  if (!channel.member) throw new Refused('not_in_channel');
  if (channel.archived) throw new Refused('is_archived');
}

function postMessage(world: World, given: Arguments): Answer {
  const { channel = '', text = '', blocks = '', metadata } = given;
  const conversation = /^[UW]/.test(channel) ? conversationWith(reachableUser(world, channel).id) : channel;
  if (!conversation.startsWith('D')) checkChannel(world, conversation);
  if (text.length > 40_000) throw new Refused('msg_too_long');
  if (blocks.length > 13_200) throw new Refused('msg_blocks_too_long');
  const message: StoredMessage = {
    ts: nextTimestamp(world, conversation),
    text,
    blocks: readBlocks(world, blocks),
    ...(metadata === undefined
      ? {}
      : { metadata: read(messageMetadata, metadata, 'invalid_metadata_format') }),
  };
  const standing = world.messages.get(conversation) ?? [];
  standing.push(message);
  world.messages.set(conversation, standing);
  return { channel: conversation, ts: message.ts, message };
}

/** Seconds and six digits, unique and rising within a conversation. */
function nextTimestamp(world: World, conversation: string): string {
  const last = Number(world.messages.get(conversation)?.at(-1)?.ts ?? 0);
  return Math.max(world.now() / 1000, last + 0.000_01).toFixed(6);
}

/** Checks blocks as Slack does, and that their pictures may be shown. */
export function readBlocks(world: World, json: string): readonly ShownBlock[] {
  const blocks = read(messageBlocks, json, 'invalid_blocks');
  checkShown(world, blocks);
  return blocks;
}

function checkShown(world: World, blocks: readonly ShownBlock[], code = 'invalid_blocks'): void {
  const faults = faultsOfBlocks(blocks);
  if (faults.length > 0) throw new Refused(code, faults);
  blocks.forEach((block, index) => {
    if (block.type !== 'image') return;
    const file = world.files.get(block.slack_file.id);
    const ready = file?.complete && file.readyAfterCalls <= 0;
    if (file) file.readyAfterCalls -= 1;
    if (!ready) throw new Refused(code, [`invalid slack file [json-pointer:/blocks/${index}/slack_file]`]);
  });
}

function read<T>(schema: z.ZodType<T>, json: string, code: string): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Refused(code, ['not JSON']);
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new Refused(code, [z.prettifyError(result.error)]);
  return result.data;
}

function getUploadUrl(world: World, { filename = '', length = '0', alt_txt = '' }: Arguments): Answer {
  if (filename === '' || Number(length) <= 0) throw new Refused('missing_argument');
  if (alt_txt.length > 1000) throw new Refused('alt_txt_too_large');
  const id = `F${String(world.files.size + 1).padStart(10, '0')}`;
  world.files.set(id, { id, filename, length: Number(length), readyAfterCalls: 1, complete: false });
  return { upload_url: `upload/${id}`, file_id: id };
}

function completeUpload(world: World, { files = '[]', channel_id, thread_ts }: Arguments): Answer {
  if (channel_id !== undefined && thread_ts === undefined)
    throw new Refused('the tests expect files under messages');
  const given = read(z.array(z.object({ id: z.string() })), files, 'invalid_arguments');
  for (const { id } of given) {
    const file = world.files.get(id);
    if (!file?.bytes) throw new Refused('file_not_found');
    file.complete = true;
    if (channel_id === undefined || thread_ts === undefined) continue;
    file.sharedIn = channel_id;
    file.sharedUnder = thread_ts;
  }
  return { files: given };
}

function openView(world: World, { trigger_id = '', view = '' }: Arguments): Answer {
  const trigger = world.triggers.get(trigger_id);
  if (!trigger) throw new Refused('invalid_trigger_id');
  if (trigger.exchanged) throw new Refused('exchanged_trigger_id');
  if (world.now() > trigger.expiresAt) throw new Refused('expired_trigger_id');
  const shape = readModal(world, view);
  trigger.exchanged = true;
  const id = `V${String(world.views.size + 1).padStart(10, '0')}`;
  world.views.set(id, { id, userId: trigger.userId, view: shape, closed: false });
  return { view: { id, ...shape } };
}

export function readModal(world: World, json: string) {
  const shape = read(modalView, json, 'invalid_arguments');
  checkShown(world, shape.blocks, 'invalid_arguments');
  if (shape.blocks.some(({ type }) => type === 'input') && !shape.submit) {
    throw new Refused('invalid_arguments', ['missing required field: submit']);
  }
  return shape;
}

function updateView(world: World, { view_id = '', view = '' }: Arguments): Answer {
  const standing = world.views.get(view_id);
  if (!standing || standing.closed) throw new Refused('not_found');
  standing.view = readModal(world, view);
  return { view: { id: view_id, ...standing.view } };
}

function publishView(world: World, { user_id = '', view = '' }: Arguments): Answer {
  if (!world.users.has(user_id)) throw new Refused('user_not_found');
  const shape = read(homeView, view, 'invalid_arguments');
  checkShown(world, shape.blocks, 'invalid_arguments');
  world.homes.set(user_id, shape);
  return { view: shape };
}
