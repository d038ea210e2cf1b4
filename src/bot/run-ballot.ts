import { checkBallot } from '../dispute/ballot-arithmetic.ts';
import { ballotSectorNames } from '../dispute/ballot-rules.ts';
import { readBallotFigures } from '../dispute/read-ballot-figures.ts';
import { ballotCheckMessage } from '../messages/ballot-check-message.ts';
import type { CommandHandler } from './handler.ts';
import { show } from './replies.ts';

/** `/ballot check`: answered to whoever asks; nothing of it is kept. */
export const ballotHandler: CommandHandler = {
  run: async ({ turnoutTestEnds }, _person, { options }) =>
    show(ballotCheckMessage(checkBallot(readBallotFigures(options), turnoutTestEnds))),
  complete: async (_context, _person, { options }, option) =>
    option === 'sector'
      ? ballotSectorNames.filter((name) => name.startsWith((options.sector ?? '').toLowerCase()))
      : [],
};
