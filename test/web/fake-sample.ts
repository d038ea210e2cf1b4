import { ParleyError, toldTrouble } from '../../src/errors/parley-error.ts';
import type { SampleControls, SampleState, SampleStep } from '../../src/sample/sample-controls.ts';
import { leader, rep, staff } from './open-site.ts';

export interface FakeSample extends SampleControls {
  readonly ran: SampleStep[];
  current: SampleState;
  refuses: boolean;
}

/** A sample organisation of three people, whose steps are only written down. */
export function createFakeSample(): FakeSample {
  const sample: FakeSample = {
    ran: [],
    refuses: false,
    current: {
      now: '2026-11-24T10:00:00Z',
      timeZone: 'Europe/London',
      roundId: '2026-W48',
      round: 'open',
      answered: 12,
      asked: 250,
      possible: ['others-answer', 'remind', 'close'],
    },
    state: async () => sample.current,
    async run(step) {
      if (sample.refuses) throw new ParleyError(toldTrouble('No week is open.', 'Open the week first.'));
      sample.ran.push(step);
    },
    cast: async () => [
      { personId: leader.id, role: 'leader', team: 'Management', name: 'Dee Okafor, director' },
      { personId: rep.id, role: 'rep', team: 'Safeguarding / Duty team', name: 'Ruth Lane' },
      { personId: staff.id, role: 'staff', team: 'Safeguarding / Duty team', name: 'Sam Field' },
    ],
  };
  return sample;
}
