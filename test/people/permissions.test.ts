import { expect, test } from 'vitest';
import { english } from '../../src/language/languages.ts';
import { commandSpecs } from '../../src/messages/commands.ts';
import { mayDo, permissions, whoMay } from '../../src/people/permissions.ts';

test('the table and the commands name the same things, in the same order', () => {
  expect(Object.entries(permissions).map(([command, actions]) => [command, Object.keys(actions)])).toEqual(
    commandSpecs(english).map(({ name, subcommands }) => [name, subcommands.map((one) => one.name)]),
  );
});

test('staff may answer, but not pause the weekly questions', () => {
  expect(mayDo('staff', 'pulse', 'answer')).toBe(true);
  expect(mayDo('staff', 'pulse', 'pause')).toBe(false);
  expect(mayDo('staff', 'pulse', 'resume')).toBe(false);
});

test('reps and leaders may do the same with /pulse', () => {
  const actions = Object.keys(permissions.pulse);
  expect(actions.map((action) => mayDo('rep', 'pulse', action))).toEqual(
    actions.map((action) => mayDo('leader', 'pulse', action)),
  );
  expect(mayDo('rep', 'pulse', 'pause')).toBe(true);
});

test('what every object has is no command and no action', () => {
  expect(whoMay('toString', 'call')).toBeUndefined();
  expect(whoMay('pulse', '__proto__')).toBeUndefined();
  expect(mayDo('leader', 'pulse', 'toString')).toBe(false);
});
