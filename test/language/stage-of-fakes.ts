import type { Languages } from '../../src/language/languages.ts';
import { createLanguages } from '../../src/language/languages.ts';
import type { FormReply } from '../../src/ports/platform.ts';
import { startTestParley, type TestParley } from '../weeks/start-test-parley.ts';
import { embeddedEngines } from '../weeks/test-engines.ts';
import { greekConfiguration, greekRoster, unreachable } from './greek-organisation.ts';
import { textsIn } from './payload-texts.ts';
import { createNotes } from './plain-english.ts';
import { pseudo } from './pseudo-language.ts';
import { callOf, type Stage } from './stage.ts';

/** Read by no person: how a message or a form is put together. */
const unreadOfMessage = new Set(['kind', 'formId', 'mediaType', 'bytes', 'png', 'digest']);
const unreadOfForm = new Set(['kind', 'id', 'value']);

/** Parley on two platforms in memory, which take every message as the core makes it; people act on one of them. */
export async function stageOfFakes(
  more = '',
  languages: Languages = createLanguages(pseudo, []),
): Promise<Stage & { readonly parley: TestParley; close(): Promise<void> }> {
  const notes = createNotes();
  const parley = await startTestParley({
    engines: await embeddedEngines(),
    configuration: greekConfiguration(languages.organisation, more),
    roster: greekRoster('slack', (id) => ({ slack: `U${id.padStart(10, '0')}` })),
    agreed: false,
    languages,
    unreachable: ({ id }) => (id === unreachable ? 'Ω' : undefined),
  });
  const { slack } = parley;
  const open = new Map<string, string>();
  const see = (person: string, did: string, reply: FormReply): string => {
    if (reply.kind === 'form') open.set(person, reply.form.id);
    const texts =
      reply.kind === 'form'
        ? textsIn(reply.form, unreadOfForm)
        : textsIn([reply.message, reply.fieldErrors], unreadOfMessage);
    notes.note(`${person}: ${did}`, ...texts);
    return texts.join('\n');
  };
  return {
    parley,
    notes,
    get context() {
      return parley.context;
    },
    get queue() {
      return parley.queue;
    },
    get operator() {
      return parley.operator;
    },
    clock: parley.clock,
    accountOf: (person) => slack.accountOf({ id: person }),
    as: (person) => {
      const account = slack.accountOf({ id: person });
      return {
        type: async (typed) => see(person, typed, await slack.listener().runCommand(account, callOf(typed))),
        press: async (formId) => see(person, formId, await slack.listener().openForm(account, formId)),
        send: async (values) => {
          const formId = open.get(person) ?? '';
          return see(person, formId, await slack.listener().submitForm(account, formId, values));
        },
      };
    },
    channel: { lose: () => slack.lose('union'), bringBack: () => slack.bringBack('union') },
    close: () => parley.close(),
  };
}
