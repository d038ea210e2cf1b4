import { expect, test } from 'vitest';
import { pulseCommand } from '../../src/messages/pulse-command.ts';
import { isAction, mayDo, permissions } from '../../src/people/permissions.ts';

test('the table and the command name the same things', () => {
  expect(Object.keys(permissions)).toEqual(pulseCommand.subcommands.map(({ name }) => name));
});

test('staff may answer, but not pause the weekly questions', () => {
  expect(mayDo('staff', 'answer')).toBe(true);
  expect(mayDo('staff', 'pause')).toBe(false);
  expect(mayDo('staff', 'resume')).toBe(false);
});

test('reps and leaders may do the same', () => {
  const actions = Object.keys(permissions).filter(isAction);
  expect(actions.map((action) => mayDo('rep', action))).toEqual(
    actions.map((action) => mayDo('leader', action)),
  );
  expect(mayDo('rep', 'pause')).toBe(true);
});

test('what every object has is no action', () => {
  expect(isAction('toString')).toBe(false);
  expect(isAction('__proto__')).toBe(false);
});
