import type { Role } from './person.ts';

const everyone: readonly Role[] = ['staff', 'rep', 'leader'];
const bothSides: readonly Role[] = ['rep', 'leader'];

/** Who may do what with `/pulse`. Reps and leaders are staff too: on the roster, they are asked like everyone else. */
export const permissions = {
  answer: everyone,
  status: everyone,
  summary: everyone,
  topic: everyone,
  teams: everyone,
  schedule: everyone,
  pause: bothSides,
  resume: bothSides,
  check: everyone,
  privacy: everyone,
  me: everyone,
  mute: everyone,
  unmute: everyone,
  help: everyone,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Action = keyof typeof permissions;

/** Whether this word is something that one can do with `/pulse`. */
export function isAction(word: string): word is Action {
  return Object.hasOwn(permissions, word);
}

export function mayDo(role: Role, action: Action): boolean {
  return permissions[action].includes(role);
}
