import { ballotForm } from '../messages/ballot-form.ts';
import { castBallot, findOpenRound } from './cast-ballot.ts';
import type { FormHandler } from './handler.ts';

/** `ballot.2026-W48`: this week's questions. */
export const ballotForms: FormHandler = {
  open: async (context, person, roundId) => {
    const found = await findOpenRound(context, person, roundId);
    return 'kind' in found ? found : { kind: 'form', form: ballotForm(found.round, person.language) };
  },
  submit: castBallot,
};
