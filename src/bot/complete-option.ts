import type { CommandCall } from '../messages/command.ts';
import type { Context } from './context.ts';

/** Discord shows at most 25. */
const mostSuggestions = 25;

/** Values for the option that is being typed, from published summaries; those that begin with what was typed. */
export async function completeOption(
  context: Context,
  call: CommandCall,
  option: string,
): Promise<readonly string[]> {
  const typed = (call.options[option] ?? '').toLowerCase();
  const summaries = await context.store.summaries.published(52);
  const values =
    option === 'week'
      ? summaries.map((summary) => summary.roundId)
      : option === 'topic'
        ? [
            ...new Set(
              summaries.flatMap((summary) => summary.figures?.topics ?? []).map(({ topic }) => topic),
            ),
          ]
        : [];
  return values.filter((value) => value.toLowerCase().startsWith(typed)).slice(0, mostSuggestions);
}
