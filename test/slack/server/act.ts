import type { HomeShape, ModalShape, ShownBlock } from './block-schemas.ts';
import type { Deliver } from './deliver.ts';
import {
  commandPayload,
  homeOpenedPayload,
  homePressPayload,
  type PressedButton,
  pressPayload,
  submissionPayload,
} from './payloads.ts';
import type { SlackServer } from './start-slack-server.ts';
import { readModal } from './web-api.ts';

/** What people do in their Slack client. */
export function createHands(server: SlackServer, deliver: Deliver) {
  const { world, origin } = server;

  /** The modals that stand before a person, the newest last. */
  function modals(userId: string) {
    return [...world.views.values()].filter((view) => view.userId === userId && !view.closed);
  }

  async function press(userId: string, button: PressedButton): Promise<void> {
    await deliver(pressPayload(world, origin, userId, button));
  }

  async function pressHome(userId: string, button: PressedButton): Promise<void> {
    await deliver(homePressPayload(world, userId, button));
  }

  /** Submits the newest modal. Resolves with the errors beside its fields; an update is shown in the modal. */
  async function submit(
    userId: string,
    values: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<string, string>>> {
    const standing = modals(userId).at(-1);
    if (!standing) throw new Error('No modal is open.');
    const answer = await deliver(submissionPayload(world, userId, standing.id, standing.view, values));
    return takeAnswer(standing, answer);
  }

  function takeAnswer(
    standing: { view: ModalShape; closed: boolean },
    answer: unknown,
  ): Readonly<Record<string, string>> {
    if (!isAnswer(answer)) {
      standing.closed = true;
      return {};
    }
    if (answer.response_action === 'errors') return answer.errors ?? {};
    standing.view = readModal(world, JSON.stringify(answer.view));
    return {};
  }

  /** Gives a command, `/pulse` unless named; resolves with the private answers so far, oldest first, once there is one or a modal has opened. */
  async function command(
    userId: string,
    text: string,
    name?: string,
  ): Promise<readonly (readonly ShownBlock[])[]> {
    const payload = commandPayload(world, origin, userId, text, name);
    const id = String(payload.response_url).split('/').at(-1) ?? '';
    const before = modals(userId).length;
    const answer = await deliver(payload);
    if (isReply(answer)) return [answer.blocks];
    const posts = () => world.responses.get(id) ?? [];
    while (posts().length === 0 && modals(userId).length === before) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return posts().map(({ blocks }) => blocks);
  }

  async function openHome(userId: string): Promise<void> {
    await deliver(homeOpenedPayload(world, userId));
  }

  function home(userId: string): HomeShape | undefined {
    return world.homes.get(userId);
  }

  return { press, pressHome, submit, takeAnswer, command, openHome, home, modals };
}

export type Hands = ReturnType<typeof createHands>;

/** The buttons among blocks, as they are pressed. */
export function buttonsOf(
  blocks: readonly ShownBlock[],
): readonly (PressedButton & { readonly label: string })[] {
  return blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.map(({ action_id, value = '', text }) => ({
          actionId: action_id,
          value,
          label: text.text,
        }))
      : [],
  );
}

interface ModalAnswer {
  readonly response_action: string;
  readonly view?: unknown;
  readonly errors?: Readonly<Record<string, string>>;
}

function isAnswer(value: unknown): value is ModalAnswer {
  return typeof value === 'object' && value !== null && 'response_action' in value;
}

function isReply(value: unknown): value is { readonly blocks: readonly ShownBlock[] } {
  return typeof value === 'object' && value !== null && 'blocks' in value;
}
