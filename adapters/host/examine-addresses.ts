import type { Finding } from '../../src/errors/finding.ts';
import type { Language } from '../../src/language/language.ts';
import { hostWords } from './words.ts';

const modesWithTls = ['require', 'verify-ca', 'verify-full'];

/** Whether what travels to the database and to Redis is encrypted. Quotes no address: passwords are in them. */
export function examineAddresses(
  options: { readonly databaseUrl?: string | undefined; readonly redisUrl?: string | undefined },
  language: Language,
): readonly Finding[] {
  const { databaseUrl, redisUrl } = options;
  return [
    ...(databaseUrl === undefined ? [] : [judgeDatabase(databaseUrl, language)]),
    ...(redisUrl === undefined ? [] : [judgeRedis(redisUrl, language)]),
  ];
}

function judgeDatabase(url: string, language: Language): Finding {
  const words = hostWords(language);
  const about = 'DATABASE_URL';
  if (!URL.canParse(url)) return { about, verdict: 'warning', ...words.addressUnreadable };
  const { hostname, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? hostname;
  if (isHere(host)) return { about, verdict: 'good', found: words.databaseHere };
  const ssl = searchParams.get('sslmode') ?? (searchParams.get('ssl') === 'true' ? 'require' : 'none');
  return modesWithTls.includes(ssl)
    ? { about, verdict: 'good', found: words.databaseEncrypted(ssl) }
    : { about, verdict: 'fault', ...words.databaseOpen };
}

function judgeRedis(url: string, language: Language): Finding {
  const words = hostWords(language);
  const about = 'REDIS_URL';
  const [scheme = '', rest = ''] = url.split('://');
  const nodes = (rest.split('/')[0] ?? '').split('@').at(-1)?.split(',') ?? [];
  if (nodes.every((node) => isHere(node.replace(/:\d+$/, '')))) {
    return { about, verdict: 'good', found: words.redisHere };
  }
  return scheme === 'rediss'
    ? { about, verdict: 'good', found: words.redisEncrypted }
    : { about, verdict: 'fault', ...words.redisOpen };
}

function isHere(host: string): boolean {
  return host === '' || host.startsWith('/') || /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/i.test(host);
}
