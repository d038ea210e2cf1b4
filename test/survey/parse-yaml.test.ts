import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeFault, FaultyFileError } from '../../src/errors/fault.ts';
import { english } from '../../src/language/languages.ts';
import { parseYaml } from '../../src/survey/parse-yaml.ts';

const schema = z.strictObject({
  name: z.string().optional(),
  list: z.array(z.strictObject({ size: z.number().max(3) })).optional(),
});

function faultsOf(yaml: string): readonly string[] {
  try {
    parseYaml(yaml, 'file.yaml', schema);
    return [];
  } catch (error) {
    if (!(error instanceof FaultyFileError)) throw error;
    return error.faults.map((fault) => describeFault(fault, english));
  }
}

test('a sound file gives its value', () => {
  expect(parseYaml('name: N\nlist: [{ size: 1 }]', 'file.yaml', schema)).toEqual({
    name: 'N',
    list: [{ size: 1 }],
  });
});

test('a fault in a list says which member, as people count', () => {
  expect(faultsOf('list:\n  - size: 1\n  - size: 4\n')).toEqual([
    'file.yaml line 3: list 2.size is 4; it must be at most 3.',
  ]);
});

test('what is missing stands at the line of its group', () => {
  expect(faultsOf('list:\n  - {}\n')).toEqual([
    'file.yaml line 2: list 1.size is missing; it must be a number.',
  ]);
});

test('a value left empty counts as missing', () => {
  expect(faultsOf('list:\n')).toEqual(['file.yaml line 1: list is missing; it must be a list.']);
});

test('a tab as indent is named', () => {
  expect(faultsOf('list:\n\t- size: 1\n')).toContainEqual(
    'file.yaml line 2: at "- size: 1": a tab is used as indent; YAML allows spaces only.',
  );
});

test('a wrong indent is named with its line', () => {
  const [first] = faultsOf('name: N\n  list: []\n');
  expect(first).toMatch(/^file\.yaml line [12]: .*wrong indent/);
});

test('a key that is there twice is named with its second line', () => {
  expect(faultsOf('name: N\nname: M\n')).toEqual([
    'file.yaml line 2: at "name: M": this key is there twice in the same group; keep one.',
  ]);
});

test('a quotation mark that is never closed is named', () => {
  expect(faultsOf('name: "N\n')[0]).toContain('look for a missing quotation mark');
});

test('anchors and aliases are refused, so that no short file unfolds into a huge one', () => {
  expect(faultsOf('name: &a N\nlist: [*a, *a]\n')).toEqual([
    'file.yaml line 1: "&a" is an anchor or an alias, which is not allowed; write the value out.',
    'file.yaml line 2: "*a" is an anchor or an alias, which is not allowed; write the value out.',
    'file.yaml line 2: "*a" is an anchor or an alias, which is not allowed; write the value out.',
  ]);
});

test('a tag that would make something else of a value is refused', () => {
  expect(faultsOf('name: !!js/function "x"\n')).toHaveLength(1);
});

test.each([
  ['written as an escape', 'name: "N\\0"', 'U+0000'],
  ['as it is', 'name: N\u202e', 'U+202E'],
])('an invisible character is refused, %s', (_how, yaml, named) => {
  expect(faultsOf(yaml)[0]).toContain(`an invisible character here (${named})`);
});

test('bytes that were not UTF-8 are refused', () => {
  expect(faultsOf(Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xe9]).toString('utf8'))[0]).toContain(
    'not UTF-8',
  );
});

test('a second document is refused', () => {
  expect(faultsOf('name: N\n---\nname: M\n')[0]).toContain('more than one document');
});

test('a key of an object’s inside is not known either', () => {
  expect(faultsOf('__proto__: { name: N }\n')[0]).toContain('"__proto__" is not known here');
});

test('a long value is shortened', () => {
  expect(faultsOf(`list: "${'x'.repeat(500)}"\n`)[0]?.length).toBeLessThan(150);
});

test('whatever text comes in, the answer is a value or a list of faults', () => {
  const lines = fc.array(
    fc.oneof(
      fc.string(),
      fc.constantFrom('name: N', 'list:', '  - size: 1', '\t', '? a', '- - -', '{[', '"', '&a *a', '!!x y'),
    ),
  );
  fc.assert(
    fc.property(lines, (written) => {
      expect(() => faultsOf(written.join('\n'))).not.toThrow();
    }),
  );
});
