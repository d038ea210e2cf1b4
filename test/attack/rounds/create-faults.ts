/** Makes calls fail, as a database's driver would: with everything that was handed over quoted in the message. */
export interface Faults {
  /** The next call of this method (`ballots.put`) fails. */
  arm(method: string): void;
  /** Something else went wrong on purpose. */
  count(what: string): void;
  /** Nothing fails any more. */
  disarm(): void;
  /** How often each method has failed. */
  readonly forced: Readonly<Record<string, number>>;
  /** The same object, but that its methods fail when they are armed. */
  guard<T extends object>(name: string, part: T): T;
}

export function createFaults(): Faults {
  const armed = new Set<string>();
  const forced: Record<string, number> = {};
  const count = (what: string) => {
    forced[what] = (forced[what] ?? 0) + 1;
  };
  return {
    count,
    arm: (method) => void armed.add(method),
    disarm: () => armed.clear(),
    forced,
    guard: <T extends object>(name: string, part: T): T =>
      new Proxy(part, {
        get: (target, key, receiver) => {
          const value: unknown = Reflect.get(target, key, receiver);
          if (typeof value !== 'function') return value;
          const method = `${name}.${String(key)}`;
          return (...given: unknown[]) => {
            if (armed.delete(method)) {
              count(method);
              throw Object.assign(new Error(`Failed ${method}: ${quote(given)}`), { code: 'XX000' });
            }
            return value.apply(target, given) as unknown;
          };
        },
      }),
  };
}

function quote(given: readonly unknown[]): string {
  return JSON.stringify(given, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  );
}
