import { createHmac } from 'node:crypto';
import type { Payload } from './payloads.ts';
import type { SlackServer } from './start-slack-server.ts';

/** How requests reach the app; resolves with what the app acknowledged with, undefined where that was nothing. */
export type Deliver = (payload: Payload) => Promise<unknown>;

export function deliverBySocket({ socketMode }: SlackServer): Deliver {
  return async (payload) => {
    const type = payload.event ? 'events_api' : payload.command ? 'slash_commands' : 'interactive';
    const answer = await socketMode.deliver(type, payload);
    return answer && Object.keys(answer).length > 0 ? answer : undefined;
  };
}

/** Signed as docs.slack.dev/authentication/verifying-requests-from-slack says. */
export function deliverByHttp({ world }: SlackServer, url: string): Deliver {
  return async (payload) => {
    const response = await postSigned(url, world.signingSecret, world.now(), payload);
    const text = await response.text();
    if (!response.ok) throw new Error(`HTTP status ${response.status}`);
    return text === '' ? undefined : JSON.parse(text);
  };
}

export function postSigned(
  url: string,
  secret: string,
  now: number,
  payload: Payload,
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { body, type } = encode(payload);
  const timestamp = String(Math.floor(now / 1000));
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': sign(secret, timestamp, body),
      ...more,
    },
    body,
  });
}

export function sign(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** Events come as JSON, commands as a form, all else as JSON inside a form. */
export function encode(payload: Payload): { readonly body: string; readonly type: string } {
  if (payload.event) return { body: JSON.stringify(payload), type: 'application/json' };
  const fields: Record<string, string> = payload.command
    ? Object.fromEntries(
        Object.entries(payload).map(([name, value]) => [
          name,
          typeof value === 'string' ? value : JSON.stringify(value),
        ]),
      )
    : { payload: JSON.stringify(payload) };
  return { body: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' };
}
