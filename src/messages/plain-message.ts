import type { Message } from './message.ts';

/** A title and, if need be, one paragraph. */
export function plainMessage(title: string, text?: string): Message {
  return { title, blocks: text === undefined || text === '' ? [] : [{ kind: 'text', text }] };
}
