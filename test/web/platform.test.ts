import type { Person } from '../../src/people/person.ts';
import { platformContract } from '../contracts/platform-contract.ts';
import { leader, openSite, readText, rep, staff } from './open-site.ts';

/** Sending is storing, so what can go wrong is the database. */
const world = { reachesEveryone: true, failures: ['answer-lost', 'never-arrived'] as const };

platformContract('the web', world, async (listener) => {
  const site = await openSite({ listener });
  const reader = { leadership: leader, union: rep };

  async function readMessages(person: Person, path: string): Promise<readonly string[]> {
    const { html } = await (await site.enter(person)).get(path);
    return [...html.matchAll(/<li class="card">(.*?)<\/article>/gs)]
      .map(([, item = '']) => readText(item))
      .reverse();
  }

  return {
    platform: site.platform,
    person: staff,
    other: rep,
    unreachable: staff,
    failNext: (failure) => site.store.failNextPut(failure === 'answer-lost' ? 'after' : 'before'),
    readPerson: (person) => readMessages(person, '/'),
    readChannel: (channel) => readMessages(reader[channel], `/channel/${channel}`),
    async readPictures(channel) {
      const browser = await site.enter(reader[channel]);
      const { html } = await browser.get(`/channel/${channel}`);
      const paths = [...html.matchAll(/src="(\/picture\/[^"]+)"/g)].map(([, path = '']) => path);
      return Promise.all(paths.map(async (path) => (await browser.get(path)).bytes));
    },
    async readFiles(channel) {
      const browser = await site.enter(reader[channel]);
      const { html } = await browser.get(`/channel/${channel}`);
      const links = [...html.matchAll(/href="(\/file\/[^"]+)" download="([^"]+)"/g)];
      const read = links.map(
        async ([, path = '', name = '']) => [name, (await browser.get(path)).bytes] as const,
      );
      return new Map(await Promise.all(read));
    },
    press: async (person, formId) => (await (await site.enter(person)).openForm(formId)).text,
    async submit(person, formId, values) {
      const browser = await site.enter(person);
      await browser.get('/receipts');
      const fields = Object.entries(values).map(([id, value]) => [`field.${id}`, value]);
      return (await browser.sendForm(formId, Object.fromEntries(fields))).text;
    },
    async command(person, { command, subcommand, options }) {
      const browser = await site.enter(person);
      await browser.get('/receipts');
      const typed = `/${command} ${subcommand} ${Object.values(options).join(' ')}`;
      const answered = await browser.post('/commands', { typed });
      return (answered.status === 303 ? await browser.get('/form') : answered).text;
    },
  };
});
