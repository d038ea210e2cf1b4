import { z } from 'zod';
import type { FormValues } from '../../src/messages/form.ts';
import { fieldIdOf } from './render-form.ts';

const userId = z.string().regex(/^[UW][A-Z0-9]{1,30}$/);
const metadata = z.string().max(3000);

/** docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const pressPayload = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: userId }),
  trigger_id: z.string().min(1),
  response_url: z.string().optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().max(2000) })).min(1),
});

/** docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
const submissionPayload = z.object({
  type: z.literal('view_submission'),
  user: z.object({ id: userId }),
  view: z.object({
    id: z.string().min(1),
    private_metadata: metadata,
    state: z.object({
      values: z.record(
        z.string(),
        z.record(
          z.string(),
          z.object({
            value: z.string().nullish(),
            selected_option: z.object({ value: z.string() }).nullish(),
          }),
        ),
      ),
    }),
  }),
});

/** docs.slack.dev/interactivity/implementing-slash-commands */
const commandPayload = z.object({
  user_id: userId,
  command: z.string(),
  text: z.string().max(10_000).default(''),
  trigger_id: z.string().min(1),
  response_url: z.string().min(1),
});

/** docs.slack.dev/reference/events/app_home_opened */
const homePayload = z.object({ event: z.object({ user: userId, tab: z.string() }) });

/** A button was pressed. Its value is a form's id, or a command. */
export interface Press {
  readonly userId: string;
  readonly triggerId: string;
  /** Absent on the Home tab. */
  readonly responseUrl?: string;
  readonly value: string;
}

export interface Submission {
  readonly userId: string;
  readonly viewId: string;
  /** The form's id, or a command: what the app wrote there when it made the view. */
  readonly metadata: string;
  readonly values: FormValues;
}

export interface GivenCommand {
  readonly userId: string;
  /** With its slash. */
  readonly command: string;
  readonly text: string;
  readonly triggerId: string;
  readonly responseUrl: string;
}

/** Undefined where the payload is not what Slack documents; then nothing is done. The same holds for all of these. */
export function parsePress(body: unknown): Press | undefined {
  const read = pressPayload.safeParse(body);
  const action = read.data?.actions[0];
  if (!read.success || !action) return undefined;
  const { user, trigger_id: triggerId, response_url: responseUrl } = read.data;
  return {
    userId: user.id,
    triggerId,
    value: action.value,
    ...(responseUrl === undefined || responseUrl === '' ? {} : { responseUrl }),
  };
}

export function parseSubmission(body: unknown): Submission | undefined {
  const read = submissionPayload.safeParse(body);
  if (!read.success) return undefined;
  const { user, view } = read.data;
  const values = Object.entries(view.state.values).flatMap(([blockId, inputs]) => {
    const fieldId = fieldIdOf(blockId);
    const [input] = Object.values(inputs);
    const value = input?.selected_option?.value ?? input?.value ?? '';
    return fieldId === undefined ? [] : [[fieldId, value] as const];
  });
  return {
    userId: user.id,
    viewId: view.id,
    metadata: view.private_metadata,
    values: Object.fromEntries(values),
  };
}

export function parseGivenCommand(body: unknown): GivenCommand | undefined {
  const read = commandPayload.safeParse(body);
  if (!read.success) return undefined;
  const { user_id, command, text, trigger_id, response_url } = read.data;
  return { userId: user_id, command, text, triggerId: trigger_id, responseUrl: response_url };
}

export function parseHomeOpened(body: unknown): { readonly userId: string } | undefined {
  const read = homePayload.safeParse(body);
  return read.success && read.data.event.tab === 'home' ? { userId: read.data.event.user } : undefined;
}
