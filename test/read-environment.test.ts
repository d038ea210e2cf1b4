import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FaultyFileError } from '../src/errors/fault.ts';
import { english } from '../src/language/languages.ts';
import { readEnvironment, readLanguage } from '../src/read-environment.ts';

const slackSecrets = { SLACK_BOT_TOKEN: 'xoxb-1-secret', SLACK_APP_TOKEN: 'xapp-1-secret' };
const discordIds = { DISCORD_APPLICATION_ID: '123456789012345678', DISCORD_GUILD_ID: '223456789012345678' };
const discordToken = 'MTIz.secret.abcdefghijklmnop';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readEnvironment(env);
  } catch (error) {
    if (error instanceof FaultyFileError) return error.faults.map(({ message }) => message(english));
    throw error;
  }
  return [];
}

describe('the environment', () => {
  it('needs no setting: everything is in ./data, on this machine, port 3000', () => {
    expect(readEnvironment({})).toEqual({
      dataFolder: resolve('data'),
      controlSocket: resolve('data/parley.sock'),
      vaultFolder: resolve('data/vault'),
      organisationFile: resolve('organisation.yaml'),
      rosterFile: resolve('roster.csv'),
      host: '127.0.0.1',
      port: 3000,
      language: english,
      logLevel: 'info',
    });
  });

  it('keeps the vault beside the data wherever the data is, unless it is put elsewhere', () => {
    expect(readEnvironment({ PARLEY_DATA: '/srv/parley' }).vaultFolder).toBe(join('/srv/parley', 'vault'));
    expect(readEnvironment({ PARLEY_DATA: '/srv/parley', PARLEY_VAULT: '/keys' }).vaultFolder).toBe('/keys');
  });

  it('counts an empty line of .env as not set', () => {
    expect(readEnvironment({ REDIS_URL: '', PORT: ' ', SLACK_BOT_TOKEN: '' })).toEqual(readEnvironment({}));
  });

  it('takes PostgreSQL alone, or PostgreSQL and Redis', () => {
    const databaseUrl = 'postgresql://parley@localhost/parley';
    const redisUrl = 'redis://localhost:6379';
    expect(readEnvironment({ DATABASE_URL: databaseUrl })).toMatchObject({ databaseUrl });
    expect(readEnvironment({ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl })).toMatchObject({ redisUrl });
  });

  it('refuses Redis without PostgreSQL, in words', () => {
    expect(faultsOf({ REDIS_URL: 'redis://localhost' })).toEqual([
      'REDIS_URL is set without DATABASE_URL; Redis holds the jobs only, so set DATABASE_URL too, or neither.',
    ]);
  });

  it('takes a language that ships, with a region or without, and lists those where it is none', () => {
    expect(readEnvironment({ PARLEY_LANGUAGE: 'en_GB' }).language).toBe(english);
    expect(faultsOf({ PARLEY_LANGUAGE: 'tlh' })).toEqual(['PARLEY_LANGUAGE is "tlh"; write one of en.']);
    expect([
      readLanguage({ PARLEY_LANGUAGE: 'en', PORT: 'x' }),
      readLanguage({ PARLEY_LANGUAGE: 'tlh' }),
    ]).toEqual([english, english]);
  });

  it('takes any free port', () => {
    expect(readEnvironment({ PORT: '0' }).port).toBe(0);
  });

  it.each([
    'https://pulse.example.org',
    'http://localhost:8080',
    'http://127.0.0.1:8080',
    'https://example.org/pulse',
  ])('takes %s as the beginning of personal links', (address) => {
    expect(readEnvironment({ BASE_URL: `${address}/` }).baseUrl).toBe(address);
  });

  it.each([
    'http://pulse.example.org',
    'pulse.example.org',
    'https://example.org/?a=b',
    'https://me:pw@example.org',
  ])('refuses %s as the beginning of personal links', (address) => {
    expect(faultsOf({ BASE_URL: address })).toEqual([expect.stringContaining('BASE_URL is not an address')]);
  });

  it('takes an address of the source, and nothing that is none', () => {
    expect(readEnvironment({ SOURCE_URL: 'https://git.example.org/parley' }).sourceUrl).toBe(
      'https://git.example.org/parley',
    );
    expect(faultsOf({ SOURCE_URL: 'javascript:alert(1)' })).toEqual([
      expect.stringContaining('SOURCE_URL is not an address'),
    ]);
  });

  it('connects to Slack through a socket where there is an app token', () => {
    expect(readEnvironment({ ...slackSecrets, SLACK_SIGNING_SECRET: 'a'.repeat(32) }).slack).toEqual({
      botToken: 'xoxb-1-secret',
      way: { kind: 'socket', appToken: 'xapp-1-secret' },
    });
  });

  it('listens for Slack on a port where there is a signing secret', () => {
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'a'.repeat(32),
      SLACK_API_URL: 'http://localhost/',
    };
    expect(readEnvironment(env).slack).toEqual({
      botToken: 'xoxb-1',
      way: { kind: 'http', signingSecret: 'a'.repeat(32), host: '127.0.0.1', port: 3001 },
      apiUrl: 'http://localhost/',
    });
  });

  it('says what Slack lacks', () => {
    expect(faultsOf({ SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual([
      expect.stringContaining('needs SLACK_APP_TOKEN'),
    ]);
    expect(faultsOf({ SLACK_APP_TOKEN: 'xapp-1' })).toEqual([
      'SLACK_APP_TOKEN is of no use without SLACK_BOT_TOKEN; set it, or leave Slack out.',
    ]);
  });

  it('connects to Discord where all three settings are there, and says which is not', () => {
    expect(readEnvironment({ DISCORD_TOKEN: discordToken, ...discordIds }).discord).toEqual({
      token: discordToken,
      applicationId: discordIds.DISCORD_APPLICATION_ID,
      guildId: discordIds.DISCORD_GUILD_ID,
    });
    expect(faultsOf(discordIds)).toEqual([
      'Discord needs DISCORD_TOKEN too; set all three, or leave Discord out.',
    ]);
  });

  it('lists every fault at once, with the value and what is allowed', () => {
    expect(
      faultsOf({ PORT: '99999', LOG_LEVEL: 'loud', DISCORD_GUILD_ID: 'my server', REDIS_URL: 'redis://x' }),
    ).toEqual([
      'PORT is "99999"; write a number from 0 to 65535 (0: any free port).',
      'LOG_LEVEL is "loud"; write one of debug, info, warn, error.',
      'DISCORD_GUILD_ID is "my server"; it has 17 to 20 digits (in Discord: developer mode, then Copy ID).',
      expect.stringContaining('REDIS_URL is set without DATABASE_URL'),
      expect.stringContaining('Discord needs DISCORD_TOKEN and DISCORD_APPLICATION_ID'),
    ]);
  });

  it('tells no secret when it finds fault with one', () => {
    const faults = faultsOf({
      DATABASE_URL: 'mysql://user:hunter2@localhost/parley',
      REDIS_URL: 'localhost:hunter2',
      SLACK_BOT_TOKEN: 'hunter2-hunter2',
      SLACK_APP_TOKEN: 'hunter2-hunter2',
      SLACK_SIGNING_SECRET: 'hunter2',
      DISCORD_TOKEN: 'hunter2',
      BASE_URL: 'https://user:hunter2@example.org',
      SLACK_API_URL: 'hunter2',
      DISCORD_API_URL: 'hunter2',
    });
    expect(faults.length).toBeGreaterThanOrEqual(9);
    expect(faults.join('\n')).not.toContain('hunter2');
  });

  it('has each of its settings explained in .env.example, which is valid when every line of it is taken', () => {
    const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').matchAll(
      /^#([A-Z_]+)=(.*)$/gm,
    );
    const example = Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
    const source = readFileSync(new URL('../src/read-environment.ts', import.meta.url), 'utf8');
    const settings = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name);
    expect(Object.keys(example).sort()).toEqual([...new Set(settings)].sort());
    expect(
      faultsOf({ ...example, ...slackSecrets, DISCORD_TOKEN: discordToken, ...discordIds } as Record<
        string,
        string
      >),
    ).toEqual([]);
  });
});
