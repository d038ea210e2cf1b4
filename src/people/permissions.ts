import type { Role } from './person.ts';

const everyone: readonly Role[] = ['staff', 'rep', 'leader'];
const bothSides: readonly Role[] = ['rep', 'leader'];
const union: readonly Role[] = ['rep'];
const leadership: readonly Role[] = ['leader'];
/** Leaders are asked like everyone else, but a concern is one that they are to answer. */
const staffAndReps: readonly Role[] = ['staff', 'rep'];

/**
 * Who may do what, for every command and each of its subcommands; nobody may do what is not in here. Reps and leaders
 * are staff too: on the roster, they are asked like everyone else.
 */
export const permissions = {
  pulse: {
    answer: everyone,
    status: everyone,
    summary: everyone,
    topic: everyone,
    teams: everyone,
    pack: bothSides,
    schedule: everyone,
    pause: bothSides,
    resume: bothSides,
    check: everyone,
    privacy: everyone,
    me: everyone,
    mute: everyone,
    unmute: everyone,
    help: everyone,
  },
  agree: {
    list: bothSides,
    propose: bothSides,
    accept: bothSides,
    decline: bothSides,
    withdraw: bothSides,
  },
  concern: {
    list: everyone,
    show: everyone,
    raise: staffAndReps,
    support: staffAndReps,
    unsupport: staffAndReps,
    sharpen: union,
    acknowledge: leadership,
    answer: leadership,
    agree: union,
    disagree: union,
    withdraw: union,
  },
  commitment: {
    list: everyone,
    make: leadership,
    update: leadership,
    done: leadership,
    drop: leadership,
  },
  event: {
    list: everyone,
    add: bothSides,
    dispute: bothSides,
    remove: bothSides,
  },
  'follow-up': {
    list: bothSides,
    propose: bothSides,
    accept: bothSides,
    decline: bothSides,
  },
  comments: {
    read: bothSides,
    release: bothSides,
    withhold: bothSides,
  },
  'strike-ballot': {
    check: everyone,
  },
  // Its old name, for one version.
  ballot: {
    check: everyone,
  },
  // Who holds a share stands in the round.
  key: {
    status: everyone,
    share: everyone,
    'hand-in': everyone,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly Role[]>>>>;

export type CommandName = keyof typeof permissions;
/** What one can do with a command. */
export type ActionOf<Command extends CommandName> = keyof (typeof permissions)[Command] & string;

/** Who may do this; undefined where there is no such command, or it has no such subcommand. */
export function whoMay(command: string, action: string): readonly Role[] | undefined {
  const table: Readonly<Record<string, Readonly<Record<string, readonly Role[]>>>> = permissions;
  const actions = Object.hasOwn(table, command) ? table[command] : undefined;
  return actions && Object.hasOwn(actions, action) ? actions[action] : undefined;
}

export function mayDo(role: Role, command: string, action: string): boolean {
  return whoMay(command, action)?.includes(role) ?? false;
}
