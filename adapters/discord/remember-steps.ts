import type { Form, FormValues } from '../../src/messages/form.ts';

/** A form that takes several modals, between its first and its last. */
export interface BegunForm {
  readonly form: Form;
  readonly values: FormValues;
}

/** Kept in memory only, and never in a message or an id: what was chosen is nobody's business but the person's. */
export interface StepMemory {
  get(userId: string, reference: string): BegunForm | undefined;
  keep(userId: string, reference: string, begun: BegunForm): void;
  forget(userId: string, reference: string): void;
}

/** Time enough to be called away and come back. */
const keepForMs = 30 * 60_000;

export function createStepMemory(): StepMemory {
  const kept = new Map<string, { readonly begun: BegunForm; readonly timer: NodeJS.Timeout }>();

  function forget(userId: string, reference: string): void {
    const key = `${userId}/${reference}`;
    clearTimeout(kept.get(key)?.timer);
    kept.delete(key);
  }

  return {
    get: (userId, reference) => kept.get(`${userId}/${reference}`)?.begun,
    keep(userId, reference, begun) {
      forget(userId, reference);
      const timer = setTimeout(() => forget(userId, reference), keepForMs);
      timer.unref();
      kept.set(`${userId}/${reference}`, { begun, timer });
    },
    forget,
  };
}
