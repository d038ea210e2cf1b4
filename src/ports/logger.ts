/**
 * Where the operator reads what happens. Sentences, with at most round ids, job names, counts and platform names beside
 * them: never a person, an account, an answer, a tag or a comment.
 */
export interface Logger {
  debug(facts: LogFacts, sentence: string): void;
  info(facts: LogFacts, sentence: string): void;
  warn(facts: LogFacts, sentence: string): void;
  error(facts: LogFacts, sentence: string): void;
}

export type LogFacts = Readonly<
  Partial<{
    roundId: string;
    job: string;
    platform: string;
    channel: string;
    count: number;
    afterMs: number;
    error: string;
    code: string;
  }>
>;
