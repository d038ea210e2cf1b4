import type { Gateway } from './gateway.ts';
import { check, type Interactions, type Refusal } from './interactions.ts';
import { commands, type MessageShape, message } from './shapes.ts';
import { snowflake } from './snowflake.ts';
import type { Channel, SentFile, StoredMessage, World } from './world.ts';

export interface RestRequest {
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
}

const ok = (body: unknown): RestAnswer => ({ status: 200, body });
const refuse = ({ status, ...body }: Refusal): RestAnswer => ({ status, body });
const permission = { view: 1n << 10n, send: 1n << 11n, history: 1n << 16n };

/** The routes of the REST API that Parley may use; any other is a 404, as a misspelt one would be. */
export function createRest(world: World, gateway: Gateway, interactions: Interactions) {
  const nonces = new Map<string, StoredMessage>();

  function answer(request: RestRequest): RestAnswer {
    const { method, path, body, files } = request;
    const callback = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(path);
    if (method === 'POST' && callback) {
      const refusal = interactions.acknowledge(callback[1] ?? '', callback[2] ?? '', body, files);
      return refusal ? refuse(refusal) : { status: 204 };
    }
    const webhook = /^\/webhooks\/\d+\/([^/]+)(\/messages\/@original)?$/.exec(path);
    if (webhook) {
      const refusal = interactions.followUp(webhook[1] ?? '', body, files, method === 'PATCH');
      return refusal ? refuse(refusal) : ok({ id: snowflake(), channel_id: '0' });
    }
    if (request.authorization !== `Bot ${world.token}`)
      return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
    return authorised(request);
  }

  function authorised({ method, path, query, body, files }: RestRequest): RestAnswer {
    const channelId = /^\/channels\/(\d+)\/messages$/.exec(path)?.[1];
    if (channelId !== undefined) {
      const channel = world.channels.get(channelId);
      if (!channel) return refuse({ status: 404, code: 10003, message: 'Unknown Channel' });
      return method === 'GET' ? history(channel, query) : create(channel, body, files);
    }
    if (/^\/channels\/\d+\/messages\/\d+$/.test(path) && method === 'PATCH') return markEdited(path);
    switch (`${method} ${path}`) {
      case 'GET /gateway/bot':
        return ok({
          url: gateway.address(),
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
        });
      case 'GET /users/@me':
        return ok({ id: world.botId, username: 'Parley', discriminator: '0', avatar: null, bot: true });
      case 'POST /users/@me/channels':
        return openDirectMessage((body as { recipient_id?: string }).recipient_id ?? '');
      case `GET /guilds/${world.guildId}/members`:
        return listMembers(query);
      case `GET /applications/${world.applicationId}/commands`:
        return ok(world.commands);
      case `PUT /applications/${world.applicationId}/commands`:
        return writeCommands(body);
      default:
        return { status: 404, body: { message: '404: Not Found', code: 0 } };
    }
  }

  function create(channel: Channel, body: unknown, files: RestRequest['files']): RestAnswer {
    if (channel.recipient !== undefined) {
      const person = world.people.get(channel.recipient);
      if (!person?.member)
        return refuse({
          status: 403,
          code: 50278,
          message: 'Cannot send messages to this user due to having no mutual guilds',
        });
      if (!person.open || person.bot)
        return refuse({ status: 403, code: 50007, message: 'Cannot send messages to this user' });
    } else if (!world.botIsMember || (channel.denied & permission.view) !== 0n) {
      return refuse({ status: 403, code: 50001, message: 'Missing Access' });
    } else if ((channel.denied & permission.send) !== 0n) {
      return refuse({ status: 403, code: 50013, message: 'Missing Permissions' });
    }
    let accepted: MessageShape = {};
    const fault = check(message, body, (value) => {
      accepted = value;
    });
    if (fault) return refuse(fault);
    const named = new Set(files.map(({ name }) => name));
    const dangling = (accepted.embeds ?? []).find(
      ({ image }) => image?.url.startsWith('attachment://') && !named.has(image.url.slice(13)),
    );
    if (dangling)
      return refuse({ status: 400, code: 50035, message: 'Invalid Form Body: no such attachment' });
    const nonce = accepted.enforce_nonce ? `${channel.id}/${accepted.nonce}` : undefined;
    const same = nonce === undefined ? undefined : nonces.get(nonce);
    if (same) return ok(shown(same));
    const stored: StoredMessage = {
      ...accepted,
      id: snowflake(),
      channel_id: channel.id,
      author: { id: world.botId, bot: true },
      files,
      edited: false,
    };
    channel.messages.push(stored);
    if (nonce !== undefined) nonces.set(nonce, stored);
    return ok(shown(stored));
  }

  /** Newest first; empty, without an error, for who may not read the history. */
  function history(channel: Channel, query: URLSearchParams): RestAnswer {
    if ((channel.denied & permission.view) !== 0n)
      return refuse({ status: 403, code: 50001, message: 'Missing Access' });
    if ((channel.denied & permission.history) !== 0n) return ok([]);
    const before = query.get('before');
    const limit = Number(query.get('limit') ?? 50);
    const older =
      before === null ? channel.messages : channel.messages.filter(({ id }) => BigInt(id) < BigInt(before));
    return ok(older.slice(-limit).reverse().map(shown));
  }

  function openDirectMessage(userId: string): RestAnswer {
    const person = world.people.get(userId);
    if (!person) return refuse({ status: 404, code: 10013, message: 'Unknown User' });
    const known = [...world.channels.values()].find(({ recipient }) => recipient === userId);
    if (known) return ok({ id: known.id, type: 1 });
    const channel: Channel = { id: snowflake(), name: '', recipient: userId, messages: [], denied: 0n };
    world.channels.set(channel.id, channel);
    return ok({ id: channel.id, type: 1 });
  }

  function listMembers(query: URLSearchParams): RestAnswer {
    if (!world.membersIntent || !world.botIsMember)
      return refuse({ status: 403, code: 50001, message: 'Missing Access' });
    const after = BigInt(query.get('after') ?? 0);
    const members = [...world.people.values()]
      .filter(({ id, member }) => member && BigInt(id) > after)
      .sort((left, right) => (BigInt(left.id) < BigInt(right.id) ? -1 : 1))
      .slice(0, Number(query.get('limit') ?? 1));
    return ok(
      members.map(({ id, bot, flags }) => ({ user: { id, username: 'someone', bot }, flags, roles: [] })),
    );
  }

  function writeCommands(body: unknown): RestAnswer {
    const fault = check(commands, body, (value) => {
      world.commandWrites += 1;
      world.commands = value.map((command) => ({
        ...command,
        id: snowflake(),
        application_id: world.applicationId,
        version: snowflake(),
        nsfw: false,
        options: command.options.map(({ options, ...option }) => ({
          ...option,
          ...(options.length > 0 ? { options: options.map(withoutFalse) } : {}),
        })),
      }));
    });
    return fault ? refuse(fault) : ok(world.commands);
  }

  function markEdited(path: string): RestAnswer {
    const [, , channelId = '', , messageId] = path.split('/');
    const found = world.channels.get(channelId)?.messages.find(({ id }) => id === messageId);
    if (found) found.edited = true;
    return ok({});
  }

  return {
    answer,
    /** Discord compares nonces for the past few minutes only. */
    forgetNonces: () => nonces.clear(),
  };
}

/** A message as the history has it: without its nonce. */
function shown({
  nonce: _nonce,
  enforce_nonce: _enforced,
  files: _files,
  edited: _edited,
  ...rest
}: StoredMessage): unknown {
  return { ...rest, type: 0, timestamp: '2026-11-24T10:00:00Z', edited_timestamp: null };
}

/** Discord leaves `required: false` and `autocomplete: false` out. */
function withoutFalse(option: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(option).filter(([, value]) => value !== false));
}
