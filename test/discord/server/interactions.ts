import type { z } from 'zod';
import type { Gateway } from './gateway.ts';
import { choices, type MessageShape, type ModalShape, message, modal } from './shapes.ts';
import { snowflake } from './snowflake.ts';
import type { SentFile, World } from './world.ts';

/** What one interaction led to, as the person's client shows it. */
export interface Outcome {
  readonly modal?: ModalShape;
  /** Private answers, in order. A deferred one is filled in when it comes. */
  readonly replies: readonly ShownReply[];
  readonly deferred: boolean;
  readonly choices?: readonly string[];
}

export interface ShownReply extends MessageShape {
  readonly files: readonly SentFile[];
}

interface Pending {
  readonly id: string;
  readonly token: string;
  readonly acknowledgeBy: number;
  readonly validUntil: number;
  acknowledged: boolean;
  awaitingEdit: boolean;
  settling?: NodeJS.Timeout;
  outcome: { modal?: ModalShape; replies: ShownReply[]; deferred: boolean; choices?: readonly string[] };
  readonly settled: (outcome: Outcome) => void;
}

export interface Refusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
  readonly errors?: unknown;
}

const ephemeral = 64;

/** Interactions: sent out over the gateway, answered by REST, with Discord's two deadlines. */
export function createInteractions(
  world: World,
  gateway: Gateway,
  /** May be changed while it runs. */
  deadlines: { acknowledgeMs: number; tokenMs: number },
) {
  const pending = new Map<string, Pending>();

  /** Sends one out and resolves when it was answered in full, or when Discord gives up ("This interaction failed"). */
  function begin(
    userId: string,
    channelId: string | undefined,
    fields: Record<string, unknown>,
  ): { readonly payload: Record<string, unknown>; readonly outcome: Promise<Outcome> } {
    const id = snowflake();
    const token = `interaction-token-${id}`;
    const inServer = channelId !== undefined;
    const user = { id: userId, username: 'someone', discriminator: '0', avatar: null };
    const payload = {
      id,
      application_id: world.applicationId,
      token,
      version: 1,
      entitlements: [],
      authorizing_integration_owners: { 0: world.guildId },
      attachment_size_limit: 10_485_760,
      locale: 'en-GB',
      app_permissions: '0',
      ...(inServer
        ? {
            guild_id: world.guildId,
            channel_id: channelId,
            context: 0,
            member: {
              user,
              roles: [],
              permissions: '0',
              joined_at: '2026-01-01T00:00:00Z',
              deaf: false,
              mute: false,
              flags: 0,
            },
          }
        : { user, context: 1 }),
      ...fields,
    };
    const now = performance.now();
    const outcome = new Promise<Outcome>((resolve) => {
      const one: Pending = {
        id,
        token,
        acknowledgeBy: now + deadlines.acknowledgeMs,
        validUntil: now + deadlines.tokenMs,
        acknowledged: false,
        awaitingEdit: false,
        outcome: { replies: [], deferred: false },
        settled: resolve,
      };
      pending.set(token, one);
      setTimeout(() => {
        if (!one.acknowledged) resolve(one.outcome);
      }, deadlines.acknowledgeMs).unref();
    });
    gateway.dispatch('INTERACTION_CREATE', payload);
    return { payload, outcome };
  }

  /** POST /interactions/:id/:token/callback */
  function acknowledge(
    id: string,
    token: string,
    body: unknown,
    files: ShownReply['files'],
  ): Refusal | undefined {
    const one = pending.get(token);
    const now = performance.now();
    if (!one || one.id !== id) return { status: 404, code: 10062, message: 'Unknown interaction' };
    if (one.acknowledged)
      return { status: 400, code: 40060, message: 'Interaction has already been acknowledged.' };
    if (now > one.acknowledgeBy) return { status: 404, code: 10062, message: 'Unknown interaction' };
    const { type, data } = body as { type: number; data: unknown };
    const fault = apply(one, type, data, files);
    if (fault) return fault;
    one.acknowledged = true;
    if (type !== 5) settleSoon(one);
    return undefined;
  }

  function apply(one: Pending, type: number, data: unknown, files: ShownReply['files']): Refusal | undefined {
    switch (type) {
      case 9:
        return check(modal, data, (value) => {
          one.outcome.modal = value;
        });
      case 8:
        return check(choices, data, (value) => {
          one.outcome.choices = value.choices.map((choice) => choice.value);
        });
      case 4:
        return check(message, data, (value) => one.outcome.replies.push({ ...value, files }));
      case 5:
        one.outcome.deferred = true;
        one.awaitingEdit = true;
        return (data as { flags?: number }).flags === ephemeral ? undefined : notPrivate;
      default:
        return { status: 400, code: 50035, message: 'Invalid Form Body' };
    }
  }

  /** PATCH /webhooks/:application/:token/messages/@original and POST /webhooks/:application/:token */
  function followUp(
    token: string,
    body: unknown,
    files: ShownReply['files'],
    edit: boolean,
  ): Refusal | undefined {
    const one = pending.get(token);
    if (!one || performance.now() > one.validUntil)
      return { status: 401, code: 50027, message: 'Invalid Webhook Token' };
    if (!one.acknowledged) return { status: 404, code: 10015, message: 'Unknown Webhook' };
    if (edit && !one.awaitingEdit) return { status: 404, code: 10008, message: 'Unknown Message' };
    one.awaitingEdit = false;
    const fault = check(
      message,
      body,
      (value) => void one.outcome.replies.push({ ...value, ...(edit ? { flags: ephemeral } : {}), files }),
    );
    if (!fault) settleSoon(one);
    return fault;
  }

  return { begin, acknowledge, followUp };
}

/** Once nothing more has come for a moment: an answer may have several parts. */
function settleSoon(one: Pending): void {
  clearTimeout(one.settling);
  one.settling = setTimeout(() => one.settled(one.outcome), 25);
}

const notPrivate: Refusal = {
  status: 400,
  code: 50035,
  message: 'A test found a public answer to a private question',
};

export function check<T>(
  shape: z.ZodType<T>,
  value: unknown,
  accept: (value: T) => void,
): Refusal | undefined {
  const parsed = shape.safeParse(value);
  if (!parsed.success)
    return { status: 400, code: 50035, message: 'Invalid Form Body', errors: parsed.error.issues };
  accept(parsed.data);
  return undefined;
}

export type Interactions = ReturnType<typeof createInteractions>;
