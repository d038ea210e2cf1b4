import type { Outcome, Place, Request } from './protocol.ts';

/** A message as it stands before a person or in a channel. */
export interface Delivered {
  readonly place: string;
  readonly key: string;
  readonly title: string;
  readonly digest?: string;
}

/** Where messages arrive: outside of the process that is killed, slow at times and not always honest. */
export interface OutsideWorld {
  readonly delivered: readonly Delivered[];
  handle(request: Request): Promise<unknown>;
  /** Calls back at a send to come, just before its message arrives or just after; undefined: no longer. */
  interrupt(
    at: { readonly send: number; readonly arrived: boolean; readonly kill: () => void } | undefined,
  ): void;
}

/** Somebody who has closed their messages. */
export const closedPerson = 'p011';

export function createOutsideWorld(random: () => number): OutsideWorld {
  const delivered: Delivered[] = [];
  let interruption: Parameters<OutsideWorld['interrupt']>[0];
  let sends = 0;

  async function send(request: Extract<Request, { request: 'send' }>): Promise<Outcome> {
    const outcome = draw(request.place);
    const [before, after] = [random() * 15, random() * 15];
    sends += 1;
    const interrupted = sends === interruption?.send ? interruption : undefined;
    if (interrupted?.arrived === false) interrupted.kill();
    await wait(before);
    if (outcome === 'sent' || outcome === 'answer-lost') {
      const { place, key, title, digest } = request;
      delivered.push({ place: nameOf(place), key, title, ...(digest ? { digest } : {}) });
    }
    if (interrupted?.arrived === true) interrupted.kill();
    await wait(after);
    return outcome;
  }

  function draw(place: Place): Outcome {
    if ('person' in place && place.person === closedPerson) return 'unreachable';
    const drawn = random();
    if (drawn < 0.04) return 'answer-lost';
    if (drawn < 0.07) return 'never-arrived';
    return drawn < 0.1 ? 'retry-later' : 'sent';
  }

  return {
    delivered,
    handle: async (request) =>
      request.request === 'send'
        ? send(request)
        : delivered.some(({ place, key }) => place === nameOf(request.place) && key === request.key),
    interrupt: (at) => {
      sends = 0;
      interruption = at;
    },
  };
}

export function nameOf(place: Place): string {
  return 'person' in place ? `person ${place.person}` : `channel ${place.channel}`;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
