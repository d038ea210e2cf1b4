import { expect, test } from 'vitest';
import { askTogether, inGroups } from '../../adapters/postgres/ask-together.ts';

/** Knows the length of every word but `none`, and remembers what it was asked in one go. */
function lengths() {
  const asked: (readonly string[])[] = [];
  const find = askTogether(async (words) => {
    asked.push(words);
    if (words.includes('fail')) throw new Error('The database is away.');
    return new Map(words.filter((word) => word !== 'none').map((word) => [word, word.length]));
  });
  return { asked, find };
}

test('what is asked for at once is asked in one statement, and everybody gets their own answer', async () => {
  const { asked, find } = lengths();
  expect(await Promise.all(['a', 'none', 'ccc', 'a'].map(find))).toEqual([1, undefined, 3, 1]);
  expect(asked).toEqual([['a', 'none', 'ccc']]);
});

test('nothing is kept: who asks later is answered from the database', async () => {
  const { asked, find } = lengths();
  await find('a');
  await find('a');
  expect(asked).toEqual([['a'], ['a']]);
});

test('a statement that fails fails for those who asked in it, and nobody after them', async () => {
  const { find } = lengths();
  const together = await Promise.allSettled([find('fail'), find('a')]);
  expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await find('a')).toBe(1);
});

test('a crowd is asked for in several statements of at most a hundred', async () => {
  const { asked, find } = lengths();
  const words = Array.from({ length: 250 }, (_, index) => `word ${index}`);
  expect(await Promise.all(words.map(find))).toEqual(words.map(({ length }) => length));
  expect(asked.map(({ length }) => length)).toEqual([100, 100, 50]);
});

test('what does not fit into a group begins another, and everybody waits for their own', async () => {
  const done: (readonly number[])[] = [];
  const sum = inGroups(
    async (numbers: readonly number[]) => {
      done.push(numbers);
      return numbers.reduce((total, number) => total + number, 0);
    },
    (gathered, number) => !gathered.includes(number),
  );
  expect(await Promise.all([1, 2, 1, 3].map(sum))).toEqual([3, 3, 4, 4]);
  expect(done).toEqual([
    [1, 2],
    [1, 3],
  ]);
});
