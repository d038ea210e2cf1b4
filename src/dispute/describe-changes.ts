import { canonicalJson, digestOf } from '../digest/digest-of.ts';
import type { Question, QuestionSet } from '../survey/question.ts';
import { type Terms, type TermValues, termNames, valuesOf } from '../survey/terms.ts';
import { showTerm, termWords } from './term-words.ts';

/** What a proposal would change, a line each: `closes: Friday 17:00 → Friday 12:00`. */
export function describeChanges(from: Terms, changes: TermValues): readonly string[] {
  const before = valuesOf(from);
  return termNames
    .filter((name) => Object.hasOwn(changes, name))
    .flatMap((name) =>
      name === 'questions'
        ? describeQuestions(from.questionSet, changes.questions as QuestionSet)
        : [`${termWords[name].line}: ${showTerm(name, before[name])} → ${showTerm(name, changes[name])}`],
    );
}

/** All terms, for the agreement with which an installation starts: who agrees to it must see what it is. */
export function describeTerms(terms: Terms): readonly string[] {
  const values = valuesOf(terms);
  const { core, rotating, comment, themes, hash } = terms.questionSet;
  const asked = (question: Question) => `${question.label}, “${question.text}”`;
  return [
    ...termNames
      .filter((name) => name !== 'questions' && values[name] !== null)
      .map((name) => `${termWords[name].line}: ${showTerm(name, values[name])}`),
    ...core.map((question) => `question every week: ${asked(question)}`),
    ...rotating.map((question) => `question in rotation: ${asked(question)}`),
    `comment: “${comment.text}”`,
    `themes that comments are counted under: ${themes.map(({ name }) => name).join(', ') || 'none'}`,
    `questions ${shortHash(hash)}, rules ${shortHash(terms.organisation.rulesHash)}`,
  ];
}

/** The first 12 of a hash's 64 hex digits, as every statement shows them. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

/** SHA-256 over the canonical form of all terms, so that both sides can compare what they agreed to. */
export function hashOfTerms(terms: Terms): string {
  return digestOf(valuesOf(terms));
}

function describeQuestions(from: QuestionSet, to: QuestionSet): readonly string[] {
  const [before, after] = [placesOf(from), placesOf(to)];
  const lines: string[] = [];
  for (const [id, { question, place, turn }] of after) {
    const earlier = before.get(id);
    if (!earlier) {
      lines.push(`new question, ${turn}: “${question.text}” (${question.label})`);
      continue;
    }
    const name = `question ${place} (${question.label})`;
    if (earlier.question.text !== question.text)
      lines.push(`${name}: “${earlier.question.text}” → “${question.text}”`);
    if (earlier.question.label !== question.label)
      lines.push(`${name}: it is called “${question.label}” in place of “${earlier.question.label}”`);
    if (canonicalJson(answersOf(earlier.question)) !== canonicalJson(answersOf(question)))
      lines.push(
        `${name}: the answers to choose from, or how they count, ${describeAnswers(earlier.question)} → ${describeAnswers(question)}`,
      );
    if (earlier.question.topic !== question.topic)
      lines.push(`${name}: topic ${earlier.question.topic} → ${question.topic}`);
    if (earlier.question.source !== question.source)
      lines.push(`${name}: source ${earlier.question.source} → ${question.source}`);
    if (earlier.turn !== turn) lines.push(`${name}: ${earlier.turn} → ${turn}`);
  }
  for (const [id, { question }] of before) {
    if (!after.has(id)) lines.push(`no longer asked: “${question.text}” (${question.label})`);
  }
  const kept = [...before.keys()].filter((id) => after.has(id));
  if (kept.join() !== [...after.keys()].filter((id) => before.has(id)).join())
    lines.push('the order of the questions changes');
  if (canonicalJson(from.comment) !== canonicalJson(to.comment))
    lines.push(
      `comment: “${from.comment.text}” (${from.comment.hint}) → “${to.comment.text}” (${to.comment.hint})`,
    );
  lines.push(...describeThemes(from, to));
  return [...lines, `questions: ${shortHash(from.hash)} → ${shortHash(to.hash)}`];
}

interface Place {
  readonly question: Question;
  /** As people count, the questions of every week first. */
  readonly place: number;
  readonly turn: 'every week' | 'in rotation';
}

function placesOf({ core, rotating }: QuestionSet): ReadonlyMap<string, Place> {
  return new Map(
    [...core, ...rotating].map((question, index) => [
      question.id,
      { question, place: index + 1, turn: index < core.length ? 'every week' : 'in rotation' },
    ]),
  );
}

function answersOf({ kind, options }: Question) {
  return { kind, options };
}

function describeAnswers({ options }: Question): string {
  return options.map(({ label, counts }) => `${label} (${counts})`).join(', ');
}

function describeThemes(from: QuestionSet, to: QuestionSet): readonly string[] {
  const before = new Map(from.themes.map(({ name, words }) => [name, words.join(', ')]));
  const after = new Map(to.themes.map(({ name, words }) => [name, words.join(', ')]));
  return [
    ...[...after].flatMap(([name, words]) => {
      const earlier = before.get(name);
      if (earlier === undefined) return [`new theme: ${name} (${words})`];
      return earlier === words ? [] : [`theme ${name}: ${earlier} → ${words}`];
    }),
    ...[...before.keys()]
      .filter((name) => !after.has(name))
      .map((name) => `theme no longer counted: ${name}`),
  ];
}
