import type { Form, FormValues } from '../../src/messages/form.ts';

/** A form that takes several modals, between its first and its last. */
export interface BegunForm {
  readonly form: Form;
  readonly values: FormValues;
  /** What its fields begin with: of a form that was sent before and turned away. */
  readonly typed: FormValues;
}

/**
 * Something of one person's, by what it is about. Kept in memory only, and never in a message or an id: what was chosen
 * is nobody's business but the person's.
 */
export interface Memory<T> {
  get(userId: string, reference: string): T | undefined;
  keep(userId: string, reference: string, kept: T): void;
  forget(userId: string, reference: string): void;
}

/** Time enough to be called away and come back. */
const stepsForMs = 30 * 60_000;
/** As long as the answer that names the fault can still be followed up. */
const typedForMs = 15 * 60_000;

export function createStepMemory(): Memory<BegunForm> {
  return createMemory(stepsForMs);
}

/** What was typed into a form that was turned away, until it is opened again. */
export function createTypedMemory(): Memory<FormValues> {
  return createMemory(typedForMs);
}

function createMemory<T>(keepForMs: number): Memory<T> {
  const all = new Map<string, { readonly kept: T; readonly timer: NodeJS.Timeout }>();

  function forget(userId: string, reference: string): void {
    const key = `${userId}/${reference}`;
    clearTimeout(all.get(key)?.timer);
    all.delete(key);
  }

  return {
    get: (userId, reference) => all.get(`${userId}/${reference}`)?.kept,
    keep(userId, reference, kept) {
      forget(userId, reference);
      const timer = setTimeout(() => forget(userId, reference), keepForMs);
      timer.unref();
      all.set(`${userId}/${reference}`, { kept, timer });
    },
    forget,
  };
}
