import { shortHash } from '../digest/short-hash.ts';
import { defineWords } from '../language/language.ts';
import { code, hash, name, type Words } from '../language/sentence-parts.ts';
import type { Counts, Question } from '../survey/question.ts';
import type { QuestionChange, Turn } from '../survey/question-changes.ts';
import type { TermChange, TermValue } from '../survey/term-changes.ts';
import type { TermName } from '../survey/terms.ts';
import { termWords } from './term-words.ts';

type Answers = Extract<QuestionChange, { readonly change: 'answers' }>['from'];

/** What an agreement changes, a line each. */
export const changeWords = defineWords((language) => {
  const { text } = language;
  const terms = termWords(language);
  const turns: Readonly<Record<Turn, Words>> = {
    weekly: text`every week`,
    rotating: text`in rotation`,
  };
  const counts: Readonly<Record<Counts, Words>> = {
    favourable: text`favourable`,
    unfavourable: text`unfavourable`,
    neither: text`neither`,
  };
  const short = (full: string) => hash(shortHash(full));
  const called = ({ place, label }: { readonly place: number; readonly label: string }) =>
    text`question ${place} (${name(label)})`;
  const answers = (given: Answers) =>
    language.commas(given.map(({ label, counts: counted }) => text`${name(label)} (${counts[counted]})`));
  const listed = (names: readonly string[]) => name(names.join(', '));

  function question(change: QuestionChange): Words {
    switch (change.change) {
      case 'added':
        return text`new question, ${turns[change.turn]}: “${name(change.text)}” (${name(change.label)})`;
      case 'removed':
        return text`no longer asked: “${name(change.text)}” (${name(change.label)})`;
      case 'text':
        return text`${called(change)}: “${name(change.from)}” → “${name(change.to)}”`;
      case 'label':
        return text`${called(change)}: it is called “${name(change.to)}” in place of “${name(change.from)}”`;
      case 'answers':
        return text`${called(change)}: the answers to choose from, or how they count, ${answers(change.from)} → ${answers(change.to)}`;
      case 'topic':
        return text`${called(change)}: topic ${name(change.from)} → ${name(change.to)}`;
      case 'source':
        return text`${called(change)}: source ${name(change.from)} → ${name(change.to)}`;
      case 'turn':
        return text`${called(change)}: ${turns[change.from]} → ${turns[change.to]}`;
      case 'order':
        return text`the order of the questions changes`;
      case 'comment': {
        const { from, to } = change;
        return text`comment: “${name(from.text)}” (${name(from.hint)}) → “${name(to.text)}” (${name(to.hint)})`;
      }
      case 'theme-added':
        return text`new theme: ${name(change.name)} (${listed(change.words)})`;
      case 'theme-changed':
        return text`theme ${name(change.name)}: ${listed(change.from)} → ${listed(change.to)}`;
      case 'theme-removed':
        return text`theme no longer counted: ${name(change.name)}`;
    }
  }

  const asked = {
    weekly: (question: Words) => text`question every week: ${question}`,
    rotating: (question: Words) => text`question in rotation: ${question}`,
  };
  return {
    /** `closes: Friday 17:00 → Friday 12:00` */
    term: (change: TermChange): readonly Words[] => {
      if (change.term === 'questions') {
        const { changes, from, to } = change;
        return [...changes.map(question), text`questions: ${short(from)} → ${short(to)}`];
      }
      const { term, from, to } = change;
      return [text`${terms.lines[term]}: ${terms.value(term, from)} → ${terms.value(term, to)}`];
    },
    /** `closes: Friday 17:00` */
    termIs: (term: Exclude<TermName, 'questions'>, value: TermValue) =>
      text`${terms.lines[term]}: ${terms.value(term, value)}`,
    questionIs: (turn: Turn, { label, text: wording }: Pick<Question, 'label' | 'text'>) =>
      asked[turn](text`${name(label)}, “${name(wording)}”`),
    commentIs: (wording: string) => text`comment: “${name(wording)}”`,
    themesAre: (themes: readonly string[]) =>
      text`themes that comments are counted under: ${themes.length === 0 ? text`none` : listed(themes)}`,
    hashes: (questions: string, rules: string) => text`questions ${short(questions)}, rules ${short(rules)}`,
    /** What a week that is given up comes to. */
    givingUp: (week: string): readonly Words[] => [
      text`${code(week)} is never counted and has no summary`,
      text`its keys, the shares that were handed in, its ballots and the list of who was asked are destroyed`,
      text`this cannot be undone, also where lost shares are found again`,
    ],
    /** The hash of all terms, as `/agree list` shows it. */
    termsHash: (from: string, to: string) => text`hash of the terms: ${short(from)} → ${short(to)}`,
  };
});
