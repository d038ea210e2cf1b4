import { Cluster, Redis } from 'ioredis';
import { ParleyError } from '../src/errors/parley-error.ts';
import { stepWords } from '../src/weeks/step-words.ts';

export type RedisClient = Redis | Cluster;

/** BullMQ blocks on its connection, so commands must wait for Redis in place of failing after some tries. */
const patience = { maxRetriesPerRequest: null };
const connectTimeoutMs = 10_000;
const oldestMajor = 7;

/**
 * Connects to Redis or Valkey. Forms of REDIS_URL:
 * `redis://` and `rediss://` one server; `redis+sentinel://host:26379,host2:26379/master-name`; `redis+cluster://host:6379,host2:6379`.
 * Rejects with a ParleyError, without the password, when it cannot be reached or is older than Redis 7.
 */
export async function connectRedis(url: string): Promise<RedisClient> {
  const client = createClient(url);
  // Lost connections are retried by ioredis; without a listener they would end the process.
  client.on('error', () => undefined);
  try {
    await withTimeout(client.connect());
    const info = await withTimeout(client.info('server'));
    const version = /redis_version:(\S+)/.exec(info)?.[1] ?? '0';
    if (Number.parseInt(version, 10) < oldestMajor) {
      throw new ParleyError((language) => stepWords(language).redisTooOld(version));
    }
    return client;
  } catch (error) {
    client.disconnect();
    if (error instanceof ParleyError) throw error;
    throw new ParleyError((language) => stepWords(language).redisUnreachable);
  }
}

function createClient(url: string): RedisClient {
  const [scheme = '', rest = ''] = url.split('://');
  if (scheme !== 'redis+sentinel' && scheme !== 'redis+cluster') {
    return new Redis(url, { ...patience, lazyConnect: true });
  }
  const [beforePath = '', name = ''] = rest.split('/');
  const at = beforePath.lastIndexOf('@');
  const [username, password] = at === -1 ? [] : beforePath.slice(0, at).split(':').map(decodeURIComponent);
  const login = { ...(username ? { username } : {}), ...(password ? { password } : {}) };
  const nodes = beforePath
    .slice(at + 1)
    .split(',')
    .map((node) => {
      const [host = 'localhost', port] = node.split(':');
      return { host, port: Number(port ?? (scheme === 'redis+sentinel' ? 26379 : 6379)) };
    });
  return scheme === 'redis+sentinel'
    ? new Redis({ sentinels: nodes, name, ...login, ...patience, lazyConnect: true })
    : new Cluster(nodes, { redisOptions: { ...login, ...patience }, lazyConnect: true });
}

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('timed out')), connectTimeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
