import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../src/errors/finding.ts';
import type { Language } from '../src/language/language.ts';
import { examineWords } from '../src/weeks/examine-words.ts';
import type { RedisClient } from './connect-redis.ts';

/**
 * Looks where Redis writes what it holds: jobs with the ids of people who are asked. Answers are never among them. A
 * Redis that does not tell, or that writes on another machine, is passed over in words.
 */
export async function examineRedis(client: RedisClient, language: Language): Promise<Finding> {
  const answer: unknown = await client.call('CONFIG', 'GET', 'dir').catch(() => undefined);
  const folder = Array.isArray(answer) && typeof answer[1] === 'string' ? answer[1] : undefined;
  return judgeFolder(folder, language);
}

async function judgeFolder(folder: string | undefined, language: Language): Promise<Finding> {
  const { about, redis } = examineWords(language);
  const names = folder === undefined ? undefined : await readdir(folder).catch(() => undefined);
  if (folder === undefined || names === undefined) {
    return { about: about.redis, verdict: 'good', found: redis.unseen };
  }
  const open = (
    await Promise.all([folder, ...names.map((name) => join(folder, name))].map(isReadable))
  ).every(Boolean);
  return open
    ? { about: about.redis, verdict: 'warning', ...redis.open(folder) }
    : { about: about.redis, verdict: 'good', found: redis.good };
}

async function isReadable(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && (found.mode & 0o004) !== 0;
}
