import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowser } from './open-site.ts';
import { type RunningProgram, runCommand, startProgram } from './start-program.ts';

/** The program's clock is the real one: this week is skipped, so that a round opens when the operator says so only. */
const today = new Date();
const nextWeek = new Date(today.getTime() + 7 * 24 * 60 * 60 * 1000);
const organisation = `name: Southmere Council
timeZone: Europe/London
schedule:
  opens: Monday 10:00
  reminds: Wednesday 10:00
  closes: Sunday 23:59
  publishes: Monday 09:00
  skipWeeks: [${today.toISOString().slice(0, 10)}, ${nextWeek.toISOString().slice(0, 10)}]
rules:
  profile: standard
  minimumGroup: 10
  teamsEveryWeeks: 4
  teamsFrozenWeeks: 13
questions: questions/core.yaml
`;
const roster = `person_id,team,role,time_zone,employment,email,slack_id,discord_id,platforms
s1,Care / Duty,staff,Europe/London,permanent,s1@example.org,,,web
s2,Care / Duty,staff,Europe/London,agency,s2@example.org,,,web
l1,Care,leader,Europe/London,permanent,l1@example.org,,,web
r1,Care / Duty,rep,Europe/London,permanent,r1@example.org,,,web
r2,Care,rep,Europe/London,permanent,r2@example.org,,,web
`;

let folder: string;
let program: RunningProgram;
let links: ReadonlyMap<string, string>;
const settings = {
  PARLEY_ORGANISATION: 'organisation.yaml',
  PARLEY_ROSTER: 'roster.csv',
  PARLEY_DATA: 'data',
};
const parley = (...args: readonly string[]) => runCommand(folder, settings, ...args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-real-'));
  await writeFile(join(folder, 'organisation.yaml'), organisation);
  await writeFile(join(folder, 'roster.csv'), roster);
  program = await startProgram(folder, settings);
  await makeLinks();
}, 240_000);

/** A link works once. */
async function makeLinks(): Promise<void> {
  const { stdout } = await parley('links', '--json');
  const made = JSON.parse(stdout) as readonly { readonly personId: string; readonly url: string }[];
  links = new Map(made.map(({ personId, url }) => [personId, url]));
}

afterAll(async () => {
  await program.stop();
  await rm(folder, { recursive: true });
});

/** Signs in by the link that `parley links` made. */
async function enter(personId: string) {
  const url = links.get(personId) ?? '';
  const browser = createBrowser(program.address);
  await browser.get(url);
  await browser.post(url, {});
  return { browser, url };
}

describe('an organisation of one’s own', () => {
  it('has no page to act as somebody else, and no control for time', async () => {
    const stranger = createBrowser(program.address);
    const home = await stranger.get('/');
    expect(home.text).toContain('You come in by a personal link');
    expect(home.text).not.toContain('Sample');
    expect((await stranger.get('/sample/people')).status).toBe(404);
    const { browser } = await enter('r1');
    await browser.get('/');
    expect((await browser.post('/sample/be', { person: 'l1' })).status).toBe(404);
    expect((await browser.post('/sample/step', { step: 'open' })).status).toBe(404);
  });

  it('turns away a wrong link and a used one, in words', async () => {
    const { url } = await enter('s2');
    const stranger = createBrowser(program.address);
    expect((await stranger.get('/enter/nobody-made-this-one')).text).toContain('This link is not known');
    expect((await stranger.get(url)).text).toContain('This link was used already, or has run out');
  });

  it('opens no week before both sides have agreed what it starts with', async () => {
    const refused = await parley('round', 'open');
    expect(refused.code).toBe(1);
    expect((await parley('round', 'status')).stdout).toContain('Waiting for a leader and a union rep');
    await makeLinks();
    const { browser: rep } = await enter('r1');
    expect((await rep.get('/channel/union')).text).toContain(
      'Waiting for both sides: what Parley starts with (A1)',
    );
    await rep.get('/commands');
    expect((await rep.post('/commands', { typed: '/agree accept A1' })).text).toContain(
      'Your side accepts A1',
    );
    const { browser: leader } = await enter('l1');
    await leader.get('/commands');
    expect((await leader.post('/commands', { typed: '/agree accept 1' })).text).toContain(
      'A1 is agreed by both sides',
    );
    await makeLinks();
  }, 120_000);

  it('lives a week by the operator’s commands: open, answer, close, publish', async () => {
    const opened = await parley('round', 'open');
    expect(opened).toMatchObject({ code: 0, stdout: expect.stringContaining('is open until') });
    const { browser } = await enter('s1');
    const inbox = await browser.get('/');
    const [, form = ''] = /name="_form" value="(ballot\.[^"]+)"/.exec(inbox.html) ?? [];
    await browser.openForm(form);
    const sent = await browser.sendForm(form, { 'field.workload': '2' });
    expect(sent.text).toContain('Your answers are sealed');
    const status = await parley('round', 'status');
    expect(status.stdout).toContain('5 people');

    const closed = await parley('round', 'close');
    expect(closed.stdout).toContain('its keys and ballots are destroyed');
    const published = await parley('round', 'publish');
    expect(published.code).toBe(0);
    const leader = await (await enter('l1')).browser.get('/channel/leadership');
    const rep = await (await enter('r2')).browser.get('/channel/union');
    expect(leader.text).toContain('1 of 5 people answered');
    expect(rep.text).toContain('Not enough answers for any figures this week');
    expect(digestsOf(leader.html)).toEqual(digestsOf(rep.html));
    expect((await browser.get('/channel/union')).status).toBe(403);
  }, 120_000);

  it('refuses a second start on the same data, in words', async () => {
    const second = await parley('start');
    expect(second.code).toBe(1);
    expect(second.stderr).toContain('Parley is already running on');
    expect(second.stderr).not.toMatch(/ at .*\.js:/);
  });
});

function digestsOf(html: string): readonly string[] {
  return [...html.matchAll(/[0-9a-f]{64}/g)].map(([digest]) => digest);
}
