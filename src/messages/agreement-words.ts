import { agreementWords, type NamedAgreement } from '../agreements/words.ts';
import type { Agreement } from '../dispute/agreement.ts';
import { describeFact, nameSubject } from '../dispute/describe-agreement.ts';
import type { Language } from '../language/language.ts';
import type { AgreedFact } from '../results/agreed-fact.ts';

/** What words call an agreement by. */
export function named({
  number,
  subject,
}: Pick<Agreement | AgreedFact, 'number' | 'subject'>): NamedAgreement {
  return { number, subject: nameSubject(subject) };
}

/** One settled agreement in one line, as the list and the pack have it. */
export function settledLine(agreement: Agreement, timeZone: string, language: Language): string {
  const { by, state, settled } = agreement;
  const words = agreementWords(language);
  if (state === 'open' || !settled) return words.open(named(agreement));
  const given = { by, state, settledBy: settled.by, at: settled.at };
  return words.settled(named(agreement), given, timeZone);
}

/** What came into force and what it changed, in one line, as the weekly summary has it. */
export function agreedLine(fact: AgreedFact, timeZone: string, language: Language): string {
  const { by, agreedAt: at, subject } = fact;
  return agreementWords(language).agreed(named(fact), { by, at }, describeFact(subject, language), timeZone);
}

/** When, by whom and under which number the roster in use was agreed: for the statement of who is asked. */
export function rosterAgreedWords(
  { acceptances, number }: Agreement,
  timeZone: string,
  language: Language,
): string {
  return agreementWords(language).rosterAgreed(acceptances, number, timeZone);
}
