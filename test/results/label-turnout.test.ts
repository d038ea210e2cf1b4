import { expect, test } from 'vitest';
import { labelTurnout } from '../../src/results/label-turnout.ts';

test.each([
  [0, 0, 'too-few'],
  [125, 250, 'too-few'],
  [126, 250, 'adequate'],
  [150, 250, 'adequate'],
  [151, 250, 'desirable'],
  [176, 250, 'good'],
  [200, 250, 'good'],
  [201, 250, 'very-good'],
])('%i of %i is "%s"', (answered, asked, label) => {
  expect(labelTurnout(answered, asked)).toBe(label);
});
