import { expect, test } from 'vitest';
import { openTestPglite } from '../../engines/open-test-pglite.ts';
import { homeSetting, rosterOf } from '../roster/games.ts';
import { startCore } from '../roster/start-core.ts';
import { addOperatorsBallots, isAsPredicted } from './add-operators-ballots.ts';

test('ballots that an operator adds are found as often as those ask for whom they were added', async () => {
  const core = await startCore({
    database: await openTestPglite(),
    roster: rosterOf(homeSetting),
    files: homeSetting.files,
  });

  const found = await addOperatorsBallots(core, [...homeSetting.people.keys()], {
    additions: [
      { added: 1, share: 1 },
      { added: 4, share: 0.3 },
    ],
    trials: 50,
    seed: 11,
  });
  await core.close();

  expect(found.detections[0]).toMatchObject({ detected: 50, predicted: 1 });
  expect(found.detections.map(isAsPredicted)).toEqual([true, true]);
  expect(found).toMatchObject({ falseAlarms: 0, detectedAfterClosing: 0 });
});
