import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createWebPlatform } from '../../adapters/web/create-web-platform.ts';
import { describeListenError } from '../../adapters/web/errors.ts';
import { createFakeListener } from '../fakes/create-fake-listener.ts';
import { pseudo } from '../language/pseudo-language.ts';
import { openSite, siteOptions, staff } from './open-site.ts';

describe('the web platform', () => {
  it('says that a port is taken, and which setting to change', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    const { port } = await new Promise<AddressInfo>((resolve) =>
      taken.once('listening', () => resolve(taken.address() as AddressInfo)),
    );
    const start = createWebPlatform({ ...siteOptions(), port }).start(createFakeListener());
    await expect(start).rejects.toMatchObject({
      message: `Another program already listens on port ${port} of 127.0.0.1.`,
      whatToDo: expect.stringContaining('set PORT'),
    });
    taken.close();
  });

  it('links every page to the source that the operator names', async () => {
    const site = await openSite({ sourceUrl: 'https://git.example.org/parley' });
    const page = await (await site.enter(staff)).get('/');
    expect(page.html).toContain('<a href="https://git.example.org/parley">Its source</a>');
    await site.platform.stop();
  });

  it('says that HOST is no address of this machine', async () => {
    const start = createWebPlatform({ ...siteOptions(), host: '192.0.2.1' }).start(createFakeListener());
    await expect(start).rejects.toMatchObject({ message: expect.stringContaining('HOST is "192.0.2.1"') });
  });

  it('says that PORT is no port', async () => {
    const start = createWebPlatform({ ...siteOptions(), port: 70_000 }).start(createFakeListener());
    await expect(start).rejects.toMatchObject({ message: expect.stringContaining('PORT is 70000') });
  });

  it('says that a low port is not for this account', () => {
    const error = describeListenError(
      Object.assign(new Error('listen EACCES'), { code: 'EACCES' }),
      '0.0.0.0',
      80,
    );
    expect(error.whatToDo).toContain('1024');
  });

  it.each(['EADDRINUSE', 'EACCES', 'EINVAL', 'ERR_SOCKET_BAD_PORT', 'ESTRANGE'])(
    'says %s in the language of whoever reads it',
    (code) => {
      const error = describeListenError(Object.assign(new Error('listen'), { code }), '192.0.2.1', 80);
      const { what, whatToDo } = error.tell(pseudo);
      expect(`${what}${whatToDo}`.replace(/HOST|PORT=|PORT|ESTRANGE/g, '')).not.toMatch(/[A-Za-z]/);
    },
  );

  it('answers what was begun before it stops', async () => {
    const site = await openSite();
    const browser = await site.enter(staff);
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const begun = new Promise<void>((begin) => {
      site.listener.openForm = async () => {
        begin();
        await finished;
        return site.listener.form;
      };
    });
    const page = browser.openForm('ballot.2026-W48');
    await begun;
    const stopped = site.platform.stop();
    finish();
    expect((await page).status).toBe(200);
    await stopped;
  });

  it('puts the same message before a person once, however often it is sent', async () => {
    const site = await openSite();
    await site.platform.sendToPerson(staff, { title: 'Only once', blocks: [] }, 'k1');
    await site.platform.sendToPerson(staff, { title: 'Only once', blocks: [] }, 'k1');
    const page = await (await site.enter(staff)).get('/');
    expect(page.text.match(/Only once/g)).toHaveLength(1);
    await site.platform.stop();
  });
});
