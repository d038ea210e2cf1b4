import { readStrikeBallotFigures } from '../dispute/read-strike-ballot-figures.ts';
import { checkStrikeBallot } from '../dispute/strike-ballot-arithmetic.ts';
import { strikeBallotSectorNames } from '../dispute/strike-ballot-rules.ts';
import { strikeBallotCheckMessage } from '../messages/strike-ballot-check-message.ts';
import { strikeBallotWords } from '../strike-ballot/words.ts';
import type { CommandHandler } from './handler.ts';
import { show } from './replies.ts';

/** `/strike-ballot check`: answered to whoever asks; nothing of it is kept. */
export const strikeBallotHandler: CommandHandler = {
  run: async ({ turnoutTestEnds }, { language }, { options }) =>
    show(
      strikeBallotCheckMessage(
        checkStrikeBallot(readStrikeBallotFigures(options), turnoutTestEnds),
        language,
      ),
    ),
  complete: async (_context, _person, { options }, option) =>
    option === 'sector'
      ? strikeBallotSectorNames.filter((name) => name.startsWith((options.sector ?? '').toLowerCase()))
      : [],
};

/** `/ballot check`: the same by its old name, and what it is called now. */
export const oldStrikeBallotHandler: CommandHandler = {
  ...strikeBallotHandler,
  run: async (context, person, call) => {
    const reply = await strikeBallotHandler.run(context, person, call);
    if (reply.kind !== 'message') return reply;
    const { title, blocks } = reply.message;
    const text = strikeBallotWords(person.language).isCalledNow('/ballot check', '/strike-ballot check');
    return show({ title, blocks: [{ kind: 'note', text }, ...blocks] });
  },
};
