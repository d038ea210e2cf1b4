import type { Context } from '../../../src/bot/context.ts';

/** A mutation: a round is counted by the rules of the file as it is then, not by those that it opened with. */
export function takeRulesFromFile(context: Context): Context {
  const { store } = context;
  const rounds = {
    ...store.rounds,
    get: async (roundId: string) => {
      const round = await store.rounds.get(roundId);
      return round && { ...round, rules: context.organisation.rules };
    },
  };
  return { ...context, store: { ...store, rounds } };
}
