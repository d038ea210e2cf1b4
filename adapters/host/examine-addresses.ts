import type { Finding } from '../../src/errors/finding.ts';

const modesWithTls = ['require', 'verify-ca', 'verify-full'];

/** Whether what travels to the database and to Redis is encrypted. Quotes no address: passwords are in them. */
export function examineAddresses(options: {
  readonly databaseUrl?: string | undefined;
  readonly redisUrl?: string | undefined;
}): readonly Finding[] {
  const { databaseUrl, redisUrl } = options;
  return [
    ...(databaseUrl === undefined ? [] : [judgeDatabase(databaseUrl)]),
    ...(redisUrl === undefined ? [] : [judgeRedis(redisUrl)]),
  ];
}

function judgeDatabase(url: string): Finding {
  const about = 'DATABASE_URL';
  if (!URL.canParse(url)) return unreadable(about);
  const { hostname, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? hostname;
  if (isHere(host)) return { about, verdict: 'good', found: 'The database is on this machine.' };
  const ssl = searchParams.get('sslmode') ?? (searchParams.get('ssl') === 'true' ? 'require' : 'none');
  return modesWithTls.includes(ssl)
    ? {
        about,
        verdict: 'good',
        found: `The database is on another machine, and the way there is encrypted (${ssl}).`,
      }
    : {
        about,
        verdict: 'fault',
        found: 'The database is on another machine, and the way there is not encrypted.',
        whatToDo: 'Add ?sslmode=verify-full to DATABASE_URL, and let the server offer TLS.',
      };
}

function judgeRedis(url: string): Finding {
  const about = 'REDIS_URL';
  const [scheme = '', rest = ''] = url.split('://');
  const nodes = (rest.split('/')[0] ?? '').split('@').at(-1)?.split(',') ?? [];
  if (nodes.every((node) => isHere(node.replace(/:\d+$/, '')))) {
    return { about, verdict: 'good', found: 'Redis is on this machine.' };
  }
  return scheme === 'rediss'
    ? { about, verdict: 'good', found: 'Redis is on another machine, and the way there is encrypted.' }
    : {
        about,
        verdict: 'fault',
        found:
          'Redis is on another machine, and the way there is not encrypted: who is asked can be read on it.',
        whatToDo: 'Use rediss:// in REDIS_URL, or a tunnel to this machine.',
      };
}

function isHere(host: string): boolean {
  return host === '' || host.startsWith('/') || /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/i.test(host);
}

function unreadable(about: string): Finding {
  return {
    about,
    verdict: 'warning',
    found: 'It could not be read here, so whether the way is encrypted is not known.',
    whatToDo: 'Write it like postgresql://user:password@host:5432/parley?sslmode=verify-full.',
  };
}
