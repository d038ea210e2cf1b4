import type { z } from 'zod';

/**
 * What zod found, as the end of a sentence that begins "it must be". Schemas that say it better give their own words,
 * in the same form.
 */
export function mustBe(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return nameOfType(issue.expected);
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `${limitOf('at least', issue.minimum, issue.origin)}`;
    case 'too_big':
      return `${limitOf('at most', issue.maximum, issue.origin)}`;
    case 'unrecognized_keys':
      return knownKeys(issue.inst);
    default:
      return undefined;
  }
}

/** One fault as a sentence: where, what stood there, and what is allowed. `written` is the value as it was written. */
export function describeIssue(issue: z.core.$ZodIssue, written: string | undefined, key?: string): string {
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const where = place === '' ? 'here' : `in ${place}`;
    return `"${key}" is not known ${where}; the settings there are ${issue.message}.`;
  }
  if (issue.code === 'custom' && issue.params?.sentence === true) return issue.message;
  const subject = place === '' ? 'the file' : place;
  if (written === undefined || written === '') return `${subject} is missing; it must be ${issue.message}.`;
  return `${subject} is ${shorten(written)}; it must be ${issue.message}.`;
}

/** `core.2.options.1.label` as people count: `core 3.options 2.label`. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place} ${step + 1}`;
    return place === '' ? String(step) : `${place}.${String(step)}`;
  }, '');
}

function nameOfType(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of settings',
  };
  return names[expected] ?? expected;
}

function limitOf(atWhat: string, limit: number | bigint, origin: string): string {
  if (origin === 'string') return `${atWhat} ${limit} characters long`;
  if (origin === 'array') return `a list of ${atWhat} ${limit}`;
  return `${atWhat} ${limit}`;
}

function knownKeys(schema: unknown): string {
  const { _zod } = schema as { readonly _zod?: { readonly def?: { readonly shape?: object } } };
  return Object.keys(_zod?.def?.shape ?? {}).join(', ');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
