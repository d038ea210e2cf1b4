import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../src/errors/finding.ts';
import type { RedisClient } from './connect-redis.ts';

const about = 'Redis';

/**
 * Looks where Redis writes what it holds: jobs with the ids of people who are asked. Answers are never among them. A
 * Redis that does not tell, or that writes on another machine, is passed over in words.
 */
export async function examineRedis(client: RedisClient): Promise<Finding> {
  const answer: unknown = await client.call('CONFIG', 'GET', 'dir').catch(() => undefined);
  return judgeFolder(Array.isArray(answer) && typeof answer[1] === 'string' ? answer[1] : undefined);
}

async function judgeFolder(folder: string | undefined): Promise<Finding> {
  const names = folder === undefined ? undefined : await readdir(folder).catch(() => undefined);
  if (folder === undefined || names === undefined) {
    return {
      about,
      verdict: 'good',
      found: 'Where it writes its files cannot be seen from here. They say who is asked, and hold no answer.',
    };
  }
  const open = (
    await Promise.all([folder, ...names.map((name) => join(folder, name))].map(isReadable))
  ).every(Boolean);
  return open
    ? {
        about,
        verdict: 'warning',
        found: `Others on this machine may read the files in ${folder}, which say who is asked.`,
        whatToDo: `Run: chmod o-rwx ${folder}`,
      }
    : { about, verdict: 'good', found: 'Others on this machine may not read its files.' };
}

async function isReadable(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && (found.mode & 0o004) !== 0;
}
