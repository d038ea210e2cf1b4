import type { z } from 'zod';
import type { Language } from '../language/language.ts';
import { type Part, type Words, written } from '../language/sentence-parts.ts';
import { type AllowedKey, faultWords } from './fault-words.ts';

/** What stood in the file: a value as it was written, or more than one value. */
export type Stood = { readonly value: string } | { readonly listOf: number } | { readonly group: true };

/** Words of a fault, in whichever language it will be read. */
export type FaultSaid = (language: Language) => Words;

/** What an issue of ours carries: a sentence of its own, or what is allowed, as the end of one. */
export interface CarriedWords {
  readonly sentence?: FaultSaid;
  readonly allowed?: FaultSaid;
}

/** For a schema, which can hold no more than a text: the name of what is allowed, to be told in a language later. */
export function allowed(key: AllowedKey): string {
  return key;
}

/**
 * Keeps zod from adding words of its own, which would be English: what it found is told by `describeIssue`. Of a setting
 * that is not known, this carries the names of those that are.
 */
export function withoutWords(issue: z.core.$ZodRawIssue): string {
  return issue.code === 'unrecognized_keys' ? knownKeys(issue.inst) : '';
}

/** One fault as a sentence: where, what stood there, and what is allowed. `key` is the setting that is not known. */
export function describeIssue(issue: z.core.$ZodIssue, stood: Stood | undefined, key = ''): FaultSaid {
  const place = placeOf(issue.path);
  const { sentence } = carriedBy(issue);
  if (sentence) return sentence;
  return (language) => {
    const words = faultWords(language);
    if (issue.code === 'unrecognized_keys') return words.unknownSetting(key, place, issue.message);
    const mustBe = whatIsAllowed(issue, language);
    return isNothing(stood)
      ? words.missing(place, mustBe)
      : words.wrong(place, describeStood(stood, language), mustBe);
  };
}

function isNothing(stood: Stood | undefined): stood is undefined {
  return stood === undefined || ('value' in stood && stood.value === '');
}

function describeStood(stood: Stood, language: Language): Part {
  const words = faultWords(language);
  if ('value' in stood) return written(shorten(stood.value));
  return 'listOf' in stood ? words.listOf(stood.listOf) : words.ofType.object;
}

function carriedBy(issue: z.core.$ZodIssue): CarriedWords {
  return issue.code === 'custom' ? (issue.params ?? {}) : {};
}

/** As the end of a sentence that begins "it must be". */
function whatIsAllowed(issue: z.core.$ZodIssue, language: Language): Words {
  const words = faultWords(language);
  const { allowed: carried } = carriedBy(issue);
  if (carried) return carried(language);
  const named: Readonly<Record<string, Words>> = words.allowed;
  const types: Readonly<Record<string, Words>> = words.ofType;
  const own = Object.hasOwn(named, issue.message) ? named[issue.message] : undefined;
  if (own !== undefined) return own;
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? words.somethingElse;
    case 'invalid_value':
      return words.oneOf(issue.values.map(String));
    case 'too_small':
      return leastOf(issue.origin, Number(issue.minimum), language);
    case 'too_big':
      return mostOf(issue.origin, Number(issue.maximum), language);
    default:
      return words.somethingElse;
  }
}

function leastOf(origin: string, limit: number, language: Language): Words {
  const { lengthOfAtLeast, listOfAtLeast, atLeast } = faultWords(language);
  if (origin === 'string') return lengthOfAtLeast(limit);
  return origin === 'array' ? listOfAtLeast(limit) : atLeast(limit);
}

function mostOf(origin: string, limit: number, language: Language): Words {
  const { lengthOfAtMost, listOfAtMost, atMost } = faultWords(language);
  if (origin === 'string') return lengthOfAtMost(limit);
  return origin === 'array' ? listOfAtMost(limit) : atMost(limit);
}

/** `core.2.options.1.label` as people count: `core 3.options 2.label`. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place} ${step + 1}`;
    return place === '' ? String(step) : `${place}.${String(step)}`;
  }, '');
}

function knownKeys(schema: unknown): string {
  const { _zod } = schema as { readonly _zod?: { readonly def?: { readonly shape?: object } } };
  return Object.keys(_zod?.def?.shape ?? {}).join(', ');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
