import type { Order, Request, ToChild, ToParent } from './protocol.ts';

/** The process's line to its parent: orders come in, requests go out, each with its answer. */
export interface ParentLine {
  /** Tells the parent that Parley runs. */
  ready(): void;
  request(ask: Request): Promise<unknown>;
}

export function createParentLine(obey: (order: Order) => Promise<unknown>): ParentLine {
  const waiting = new Map<number, (reply: unknown) => void>();
  let requests = 0;
  const tell = (message: ToParent) => process.send?.(message);
  process.on('message', (message: ToChild) => {
    if ('reply' in message) {
      waiting.get(message.id)?.(message.reply);
      waiting.delete(message.id);
      return;
    }
    obey(message.ask).then(
      (reply) => tell({ id: message.id, reply: reply ?? null }),
      (error: unknown) =>
        tell({
          id: message.id,
          failure: error instanceof Error ? (error.stack ?? error.message) : 'unknown',
        }),
    );
  });
  // Its parent gone, nobody would ever kill it.
  process.on('disconnect', () => process.exit());
  return {
    ready: () => tell({ id: 0, reply: 'ready' }),
    request: (ask) =>
      new Promise((resolve) => {
        requests += 1;
        waiting.set(requests, resolve);
        tell({ id: requests, ask });
      }),
  };
}
