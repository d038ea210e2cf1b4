import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { findProgram } from './find-program.ts';

it('takes the first name that is there, or the first full path', () => {
  expect(basename(findProgram(['no-such-program', 'env', 'sh'], 'none'))).toBe('env');
  expect(findProgram(['/no/such/program', process.execPath], 'none')).toBe(process.execPath);
});

it('says how to get what is not there', () => {
  expect(() => findProgram(['no-such-program', 'nor-this'], 'apt-get install it')).toThrow(
    /need no-such-program.*apt-get install it/,
  );
});
