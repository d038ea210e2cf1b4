import { afterEach, describe, expect, it } from 'vitest';
import { reply, weekForm } from '../fakes/create-fake-listener.ts';
import { leader, openSite, pixel, readText, rep, type Site, sha256, staff } from './open-site.ts';

let site: Site;

afterEach(() => site.platform.stop());

const answered = {
  'field.workload': '2',
  'field.it': 'skip',
  'field.comment': 'Too many\r\nsystems & "logins" 😀',
};

describe('a member of staff', () => {
  it('finds the invitation in the inbox, newest first, with a button to the form', async () => {
    site = await openSite();
    await site.platform.sendToPerson(staff, { title: 'First', blocks: [] }, 'k1');
    const invitation = {
      title: 'How was your week?',
      blocks: [{ kind: 'button' as const, button: { label: 'Answer now', formId: weekForm.id } }],
    };
    await site.platform.sendToPerson(staff, invitation, 'k2');
    const page = await (await site.enter(staff)).get('/');
    expect(page.text).toMatch(/How was your week\?.*Answer now.*First/);
    expect(page.html).toContain('<form method="post" action="/form/open">');
    expect(page.html).toContain('<input type="hidden" name="_form" value="ballot.2026-W48"/>');
  });

  it('answers the form and reads the receipt, of which the log says nothing at any level', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    await browser.openForm('ballot.2026-W48');
    const page = await browser.sendForm('ballot.2026-W48', answered);
    expect(page.text).toContain('Your receipt: 4f3c2b1a09');
    expect(site.lines).toEqual(['{"platform":"web"} The web page is open.']);
    expect(site.listener.told.at(-1)).toEqual({
      what: 'submitForm',
      account: { platform: 'web', id: staff.id, language: 'en-GB' },
      formId: 'ballot.2026-W48',
      values: { workload: '2', it: 'skip', comment: 'Too many\nsystems & "logins" 😀' },
    });
  });

  it('gets the form back with what was entered when something is to be corrected', async () => {
    site = await openSite();
    site.listener.submitted = {
      ...reply('Too long', 'Please shorten it.', false),
      fieldErrors: { comment: 'Use at most 500 characters.' },
    };
    const browser = await site.enter(staff);
    await browser.openForm('ballot.2026-W48');
    const page = await browser.sendForm('ballot.2026-W48', answered);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Use at most 500 characters.');
    expect(page.html).toContain('href="#field-3"');
    expect(page.html).toMatch(/value="2" checked/);
    expect(page.text).toContain('systems & "logins" 😀');
  });

  it('reads in words why a form cannot be opened', async () => {
    site = await openSite();
    site.listener.form = reply('This week has closed', 'The next one opens on Tuesday.', false);
    const page = await (await site.enter(staff)).openForm('ballot.2026-W40');
    expect(page.text).toContain('The next one opens on Tuesday.');
  });

  it('may write a comment of ten thousand characters and is told by the core that it is too long', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    await browser.openForm('ballot.2026-W48');
    const page = await browser.sendForm('ballot.2026-W48', { 'field.comment': '€'.repeat(10_000) });
    expect(page.status).toBe(200);
    expect(site.listener.told.at(-1)).toMatchObject({ values: { comment: '€'.repeat(10_000) } });
  });

  it('is told kindly when a submission is beyond all measure, and the core hears nothing of it', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    await browser.openForm('ballot.2026-W48');
    const page = await browser.sendForm('ballot.2026-W48', { 'field.comment': 'x'.repeat(300_000) });
    expect(page.status).toBe(413);
    expect(page.text).toContain('That was too long');
    expect(site.listener.told.map(({ what }) => what)).toEqual(['openForm']);
  });

  it('reads what is held about them, and how it stays private', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    await browser.get('/me');
    await browser.get('/privacy');
    expect(site.listener.told).toMatchObject([
      { call: { command: 'pulse', subcommand: 'me' } },
      { call: { command: 'pulse', subcommand: 'privacy' } },
    ]);
  });

  it('cannot open either channel', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    const pages = await Promise.all([browser.get('/channel/leadership'), browser.get('/channel/union')]);
    expect(pages.map(({ status }) => status)).toEqual([403, 403]);
  });

  it('sees text from a message as text, never as markup', async () => {
    site = await openSite();
    const nasty = '<script>alert(1)</script> & <b>bold</b> "quoted" <!channel>';
    await site.platform.sendToPerson(staff, { title: nasty, blocks: [{ kind: 'text', text: nasty }] }, 'k1');
    const page = await (await site.enter(staff)).get('/');
    expect(page.html).not.toContain('<script');
    expect(readText(page.html)).toContain(nasty);
  });
});

describe('commands', () => {
  it('run as typed, with options in their order', async () => {
    site = await openSite();
    const browser = await site.enter(rep);
    await browser.get('/commands');
    const page = await browser.post('/commands', { typed: '/pulse summary 2026-W47' });
    expect(page.text).toContain('The questions are open until Friday.');
    expect(site.listener.told.at(-1)).toMatchObject({
      call: { command: 'pulse', subcommand: 'summary', options: { week: '2026-W47' } },
    });
  });

  it('run from their own button, with the fields that were filled in', async () => {
    site = await openSite();
    const browser = await site.enter(rep);
    await browser.get('/commands');
    const fields = { command: 'pulse', subcommand: 'check', 'field.receipt': '', 'field.week': '2026-W47' };
    await browser.post('/commands', fields);
    expect(site.listener.told.at(-1)).toMatchObject({
      call: { command: 'pulse', subcommand: 'check', options: { week: '2026-W47' } },
    });
  });

  it('suggest values for an option that completes', async () => {
    site = await openSite();
    const page = await (await site.enter(rep)).get('/commands');
    expect(page.html).toContain('<option value="2026-W47"');
  });

  it('say what there is when one is mistyped, and keep what was typed', async () => {
    site = await openSite();
    const browser = await site.enter(rep);
    await browser.get('/commands');
    const page = await browser.post('/commands', { typed: '/pulse sumary' });
    expect(page.text).toContain('/pulse has no “sumary”. It has answer, status, summary');
    expect(page.html).toContain('value="/pulse sumary"');
  });

  it('open a form where the core answers with one', async () => {
    site = await openSite();
    site.listener.commandReply = { kind: 'form', form: weekForm };
    const browser = await site.enter(rep);
    await browser.get('/commands');
    const led = await browser.post('/commands', { typed: '/pulse' });
    expect([led.status, led.headers.get('location')]).toEqual([303, '/form']);
    const page = await browser.get('/form');
    expect(page.text).toContain('I can do my work in the hours that I am paid for.');
    expect(site.listener.told).toMatchObject([
      { call: { subcommand: 'answer' } },
      { what: 'openForm', formId: weekForm.id },
    ]);
  });
});

describe('the channels', () => {
  const summary = {
    title: 'Week 2026-W47',
    blocks: [{ kind: 'picture' as const, png: pixel, description: 'Workload: 35% content.' }],
    digest: 'ab'.repeat(32),
  };

  it('show the same post to leaders in theirs and to reps in theirs, with digest, picture and its words', async () => {
    site = await openSite();
    await site.platform.postToChannel('leadership', summary, 'l');
    await site.platform.postToChannel('union', summary, 'u');
    const leaders = await (await site.enter(leader)).get('/channel/leadership');
    const reps = await (await site.enter(rep)).get('/channel/union');
    expect(leaders.text).toContain('ab'.repeat(32));
    expect(reps.text).toContain('ab'.repeat(32));
    expect(reps.text).toContain('Workload: 35% content.');
    expect(reps.html).toContain(`src="/picture/${sha256(pixel)}.png"`);
  });

  it('are closed to the other side', async () => {
    site = await openSite();
    expect((await (await site.enter(leader)).get('/channel/union')).status).toBe(403);
    expect((await (await site.enter(rep)).get('/channel/leadership')).status).toBe(403);
  });

  it('give the picture byte for byte to those who may see the post, also after a restart, and to nobody else', async () => {
    site = await openSite();
    await site.platform.postToChannel('union', summary, 'u');
    const path = `/picture/${sha256(pixel)}.png`;
    const seen = await (await site.enter(rep)).get(path);
    expect(seen.bytes).toEqual(pixel);
    expect(seen.headers.get('content-type')).toBe('image/png');
    expect((await (await site.enter(leader)).get(path)).status).toBe(404);
    expect((await site.browser().get(path)).status).toBe(401);
  });
});

describe('somebody without a session', () => {
  it('reads what this is and how to get in', async () => {
    site = await openSite();
    const page = await site.browser().get('/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('personal link');
  });

  it('is shown no page of anybody', async () => {
    site = await openSite();
    const browser = site.browser();
    const paths = ['/form', '/commands', '/me', '/privacy', '/receipts', '/devices', '/channel/union'];
    const pages = await Promise.all(paths.map((path) => browser.get(path)));
    expect(pages.map(({ status }) => status)).toEqual(paths.map(() => 401));
    expect(site.listener.told).toEqual([]);
  });

  it('does not find the sample’s pages in an organisation of its own', async () => {
    site = await openSite();
    expect((await site.browser().get('/sample/people')).status).toBe(404);
  });
});

describe('a fault', () => {
  it('shows a friendly page with a code, and logs the code without what the error says', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    site.store.failure = new Error('could not insert person-0117');
    const page = await browser.get('/');
    expect(page.status).toBe(500);
    const code = /code: ([0-9a-f]{8})/.exec(page.text)?.[1];
    expect(page.text).not.toContain('person-0117');
    expect(site.lines.join('\n')).toContain(`"code":"${code}"`);
    expect(site.lines.join('\n')).not.toContain('person-0117');
  });
});
