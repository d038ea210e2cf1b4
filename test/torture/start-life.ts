import { forkBuilt } from '../engines/fork-built.ts';
import type { ChildSettings, Order, Request, ToChild, ToParent } from './protocol.ts';

/** The process was killed while something was asked of it. */
export class GoneError extends Error {}

/** One process from its start until it is killed. */
export interface Life {
  /** Rejects with a GoneError when the process is killed before it answers. */
  ask<T = void>(order: Order): Promise<T>;
  /** Resolves once Parley runs. */
  readonly ready: Promise<void>;
  /** kill -9; at once, and as often as one likes. */
  kill(): void;
  /** Resolves once it is dead and all that it said before has been heard. */
  readonly gone: Promise<void>;
}

/** Starts Parley in a process of its own. Rejects `ready` in words when it ends without having been killed. */
export function startLife(settings: ChildSettings, handle: (request: Request) => Promise<unknown>): Life {
  const child = forkBuilt('test/torture/child', [JSON.stringify(settings)]);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let orders = 0;
  let dead: Error | undefined;

  const gone = new Promise<void>((resolve) => {
    let signs = 0;
    const sign = () => {
      signs += 1;
      if (signs === 2) resolve();
    };
    child.once('disconnect', sign);
    child.once('exit', (code, signal) => {
      dead =
        signal === 'SIGKILL'
          ? new GoneError('The process was killed.')
          : new Error(`The process ended by itself (${signal ?? code}).`);
      sign();
    });
  });
  void gone.then(() => {
    for (const { reject } of waiting.values()) reject(dead ?? new GoneError());
    waiting.clear();
  });

  const tell = (message: ToChild) => child.send(message, () => undefined);
  child.on('message', (message: ToParent) => {
    if ('ask' in message) {
      void handle(message.ask).then((reply) => {
        if (child.connected) tell({ id: message.id, reply });
      });
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if ('reply' in message) asked?.resolve(message.reply);
    else asked?.reject(new Error(message.failure));
  });

  function awaitReply(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
    });
  }

  const ready = awaitReply(0).then(() => undefined);
  ready.catch(() => undefined);
  return {
    ask: async <T>(order: Order) => {
      if (!child.connected) {
        await gone;
        throw dead ?? new GoneError();
      }
      orders += 1;
      const reply = awaitReply(orders);
      tell({ id: orders, ask: order });
      return (await reply) as T;
    },
    ready,
    kill: () => void child.kill('SIGKILL'),
    gone,
  };
}
