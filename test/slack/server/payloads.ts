import { randomUUID } from 'node:crypto';
import type { ModalShape } from './block-schemas.ts';
import { conversationWith, type World } from './world.ts';

/**
 * What Slack sends to an app, in the shapes of its documentation (November 2026):
 * block_actions and view_submission: docs.slack.dev/reference/interaction-payloads; slash commands:
 * docs.slack.dev/interactivity/implementing-slash-commands; events: docs.slack.dev/apis/events-api and
 * docs.slack.dev/reference/events/app_home_opened.
 */
export type Payload = Readonly<Record<string, unknown>>;

/** Slack's triggers live for three seconds. */
const triggerLifeMs = 3_000;

export function newTrigger(world: World, userId: string): string {
  const id = `${world.triggers.size + 1}.98765.${randomUUID().replaceAll('-', '')}`;
  world.triggers.set(id, { expiresAt: world.now() + triggerLifeMs, exchanged: false, userId });
  return id;
}

export function newResponseUrl(world: World, origin: string): string {
  const id = randomUUID();
  world.responses.set(id, []);
  return `${origin}/response/${id}`;
}

function envelope(world: World, userId: string): Payload {
  return {
    team: { id: world.teamId, domain: 'tests' },
    user: { id: userId, username: 'somebody', name: 'somebody', team_id: world.teamId },
    api_app_id: world.appId,
    token: 'a-verification-token-that-nobody-checks',
    enterprise: null,
    is_enterprise_install: false,
  };
}

export interface PressedButton {
  readonly actionId: string;
  readonly value: string;
}

/** A button in a message of the direct conversation. */
export function pressPayload(world: World, origin: string, userId: string, button: PressedButton): Payload {
  return {
    type: 'block_actions',
    ...envelope(world, userId),
    container: { type: 'message', message_ts: '1763978400.000100', channel_id: conversationWith(userId) },
    trigger_id: newTrigger(world, userId),
    channel: { id: conversationWith(userId), name: 'directmessage' },
    response_url: newResponseUrl(world, origin),
    actions: [pressed(button)],
  };
}

/** A button on the Home tab: it has no response_url. */
export function homePressPayload(world: World, userId: string, button: PressedButton): Payload {
  return {
    type: 'block_actions',
    ...envelope(world, userId),
    container: { type: 'view', view_id: 'V0HOME00001' },
    trigger_id: newTrigger(world, userId),
    view: { id: 'V0HOME00001', type: 'home' },
    actions: [pressed(button)],
  };
}

function pressed({ actionId, value }: PressedButton): Payload {
  return {
    type: 'button',
    action_id: actionId,
    block_id: 'abc12',
    value,
    text: { type: 'plain_text', text: 'Answer now', emoji: false },
    action_ts: '1763978401.000100',
  };
}

/** A modal as it was shown, submitted with these values by block id; what is not named stays empty. */
export function submissionPayload(
  world: World,
  userId: string,
  viewId: string,
  view: ModalShape,
  values: Readonly<Record<string, string>>,
): Payload {
  const inputs = view.blocks.filter((block) => block.type === 'input');
  return {
    type: 'view_submission',
    ...envelope(world, userId),
    trigger_id: newTrigger(world, userId),
    view: {
      id: viewId,
      team_id: world.teamId,
      type: 'modal',
      blocks: view.blocks,
      private_metadata: view.private_metadata ?? '',
      callback_id: view.callback_id ?? '',
      hash: '1763978400.abcdef',
      title: view.title,
      state: {
        values: Object.fromEntries(
          inputs.map(({ block_id = '', element }) => [
            block_id,
            { [element.action_id]: stateOf(element, values[block_id]) },
          ]),
        ),
      },
      app_id: world.appId,
      app_installed_team_id: world.teamId,
      bot_id: world.botId,
    },
    response_urls: [],
  };
}

function stateOf(element: { readonly type: string }, value: string | undefined): Payload {
  return element.type === 'plain_text_input'
    ? { type: element.type, value: value ?? null }
    : {
        type: element.type,
        selected_option: value === undefined ? null : { text: { type: 'plain_text', text: '…' }, value },
      };
}

export function commandPayload(
  world: World,
  origin: string,
  userId: string,
  text: string,
  command = '/pulse',
): Payload {
  return {
    token: 'a-verification-token-that-nobody-checks',
    team_id: world.teamId,
    team_domain: 'tests',
    channel_id: 'C0000000009',
    channel_name: 'general',
    user_id: userId,
    user_name: 'somebody',
    command,
    text,
    api_app_id: world.appId,
    is_enterprise_install: 'false',
    response_url: newResponseUrl(world, origin),
    trigger_id: newTrigger(world, userId),
  };
}

export function homeOpenedPayload(world: World, userId: string): Payload {
  return eventPayload(world, {
    type: 'app_home_opened',
    user: userId,
    channel: conversationWith(userId),
    tab: 'home',
    event_ts: '1763978400.000100',
  });
}

export function eventPayload(world: World, event: Payload): Payload {
  return {
    token: 'a-verification-token-that-nobody-checks',
    team_id: world.teamId,
    api_app_id: world.appId,
    event,
    type: 'event_callback',
    event_id: `Ev${randomUUID().slice(0, 8)}`,
    event_time: Math.floor(world.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: world.teamId,
        user_id: world.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
  };
}
