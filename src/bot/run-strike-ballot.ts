import { readStrikeBallotFigures } from '../dispute/read-strike-ballot-figures.ts';
import { checkStrikeBallot } from '../dispute/strike-ballot-arithmetic.ts';
import { strikeBallotSectorNames } from '../dispute/strike-ballot-rules.ts';
import { strikeBallotCheckMessage } from '../messages/strike-ballot-check-message.ts';
import type { CommandHandler } from './handler.ts';
import { show } from './replies.ts';

/** `/ballot check`: answered to whoever asks; nothing of it is kept. */
export const strikeBallotHandler: CommandHandler = {
  run: async ({ turnoutTestEnds }, _person, { options }) =>
    show(strikeBallotCheckMessage(checkStrikeBallot(readStrikeBallotFigures(options), turnoutTestEnds))),
  complete: async (_context, _person, { options }, option) =>
    option === 'sector'
      ? strikeBallotSectorNames.filter((name) => name.startsWith((options.sector ?? '').toLowerCase()))
      : [],
};
