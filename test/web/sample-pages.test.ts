import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createWebPlatform } from '../../adapters/web/create-web-platform.ts';
import { createFakeSample, type FakeSample } from './fake-sample.ts';
import { leader, openSite, rep, type Site, siteOptions } from './open-site.ts';

let site: Site;
let sample: FakeSample;

async function begin(): Promise<Site> {
  sample = createFakeSample();
  site = await openSite({ sample });
  return site;
}

describe('the sample organisation', () => {
  afterEach(() => site.platform.stop());

  it('asks first who one wants to be, and then shows that person’s inbox', async () => {
    const browser = (await begin()).browser();
    const people = await browser.get('/');
    expect(people.text).toMatch(/Who do you want to be\?.*Leaders.*Dee Okafor.*Union reps.*Ruth Lane.*Staff/);
    await browser.post('/sample/be', { person: rep.id });
    const inbox = await browser.get('/');
    expect(inbox.text).toContain('You are Ruth Lane, Duty team');
    expect(inbox.html).toContain('href="/channel/union"');
  });

  it('lets one be somebody else at any time', async () => {
    const browser = (await begin()).browser();
    await browser.get('/');
    await browser.post('/sample/be', { person: rep.id });
    await browser.get('/sample/people');
    await browser.post('/sample/be', { person: leader.id });
    expect((await browser.get('/channel/leadership')).status).toBe(200);
    expect((await browser.get('/channel/union')).status).toBe(403);
  });

  it('shows its own time and state on every page, and offers the steps in their order', async () => {
    const browser = (await begin()).browser();
    const page = await browser.get('/nowhere');
    expect(page.text).toContain('Tuesday 24 November, 10:00');
    expect(page.text).toContain('Week 2026-W48 is open, 12 of 250 answered');
    expect(page.text).toMatch(/Let the others answer.*Send the reminder.*Close the week/);
  });

  it('runs a step and comes back to the page where it was pressed', async () => {
    const browser = (await begin()).browser();
    await browser.get('/sample/people');
    const answer = await browser.post('/sample/step', { step: 'close', back: '/sample/people' });
    expect(sample.ran).toEqual(['close']);
    expect(answer.headers.get('location')).toBe('/sample/people');
  });

  it('leads nobody to another site', async () => {
    const browser = (await begin()).browser();
    await browser.get('/');
    const backs = ['//evil.example', 'https://evil.example', '/\\evil.example'];
    const answers = await Promise.all(
      backs.map((back) => browser.post('/sample/step', { step: 'close', back })),
    );
    expect(answers.filter((answer) => answer.headers.get('location')?.includes('evil'))).toEqual([]);
  });

  it('says in words why a step cannot be run now', async () => {
    const browser = (await begin()).browser();
    sample.refuses = true;
    await browser.get('/');
    const page = await browser.post('/sample/step', { step: 'close', back: '/' });
    expect(page.text).toContain('No week is open. Open the week first.');
  });

  it('answers to no other name than this machine’s own', async () => {
    await begin();
    const { port, hostname } = new URL(site.platform.address());
    const status = await new Promise((resolve, reject) => {
      request({ port, hostname, headers: { Host: `evil.example:${port}` } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });
});

it('the sample organisation is never opened to other machines', () => {
  expect(() => createWebPlatform({ ...siteOptions(), host: '0.0.0.0', sample: createFakeSample() })).toThrow(
    /HOST is "0\.0\.0\.0".*this machine only/,
  );
});
