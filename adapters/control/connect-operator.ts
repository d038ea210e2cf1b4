import { statSync } from 'node:fs';
import { request } from 'node:http';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Operator } from '../../src/bot/operator.ts';
import { ParleyError } from '../../src/errors/parley-error.ts';
import { carriedErrorSchema, unpackError } from './carry-error.ts';
import {
  findingsSchema,
  linksSchema,
  operatorResultSchema,
  publishedRoundSchema,
  reachReportsSchema,
  roundStatusSchema,
  shareRoundsSchema,
  writtenPackSchema,
} from './operator-protocol.ts';
import { reachableSocketPath } from './socket-path.ts';
import { controlWords } from './words.ts';

/**
 * The operator's side of the running program, from another process. Undefined when nothing listens there.
 * Its methods reject with the errors of the running program, in the same words.
 */
export async function connectOperator(socketPath: string): Promise<Operator | undefined> {
  const path = reachableSocketPath(socketPath);
  if (!isOurs(path, dirname(socketPath))) return undefined;
  const ask = async <T>(name: keyof Operator, body: unknown, result: z.ZodType<T>): Promise<T> => {
    const { status, text } = await post(path, name, body).catch(explainLoss);
    if (status === 422) throw unpackError(carriedErrorSchema.parse(JSON.parse(text)));
    const parsed = status === 200 ? result.safeParse(JSON.parse(text)) : undefined;
    if (parsed?.success) return parsed.data;
    throw new ParleyError((language) => controlWords(language).otherVersion);
  };
  const operator: Operator = {
    roundStatus: () => ask('roundStatus', {}, roundStatusSchema),
    openRound: () => ask('openRound', {}, operatorResultSchema),
    closeRound: () => ask('closeRound', {}, operatorResultSchema),
    publishRound: () => ask('publishRound', {}, operatorResultSchema),
    checkReach: () => ask('checkReach', {}, reachReportsSchema),
    importRoster: (csv, fileName) => ask('importRoster', { csv, fileName }, operatorResultSchema),
    exportRegister: (format) => ask('exportRegister', { format }, z.string()),
    boardPack: (month) => ask('boardPack', { ...(month !== undefined && { month }) }, writtenPackSchema),
    createLinks: (personId) =>
      ask('createLinks', { ...(personId !== undefined && { personId }) }, linksSchema),
    examine: () => ask('examine', {}, findingsSchema),
    shares: () => ask('shares', {}, shareRoundsSchema),
    handInShare: (roundId, holder, share) =>
      ask('handInShare', { roundId, holder, share }, operatorResultSchema),
    published: (roundId) =>
      ask('published', { ...(roundId !== undefined && { roundId }) }, publishedRoundSchema),
  };
  return (await isListening(path)) ? operator : undefined;
}

/** In the folder for temporary files anybody may make a socket: one that the data's owner did not make is not ours. */
function isOurs(path: string, dataFolder: string): boolean {
  if (process.platform === 'win32') return true;
  const socket = statSync(path, { throwIfNoEntry: false });
  const folder = statSync(dataFolder, { throwIfNoEntry: false });
  return socket !== undefined && folder !== undefined && (socket.uid === folder.uid || socket.uid === 0);
}

async function isListening(path: string): Promise<boolean> {
  try {
    await post(path, '', {});
    return true;
  } catch (error) {
    if (isRefusal(error, 'ECONNREFUSED') || isRefusal(error, 'ENOENT')) return false;
    if (isRefusal(error, 'EACCES')) {
      throw new ParleyError((language) => controlWords(language).otherUser, { cause: error });
    }
    throw error;
  }
}

function explainLoss(cause: unknown): never {
  throw new ParleyError((language) => controlWords(language).stopped, { cause });
}

function isRefusal(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function post(
  socketPath: string,
  name: string,
  body: unknown,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, path: `/${name}`, method: 'POST', agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}
