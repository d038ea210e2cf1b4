import { answerFollowUp, foldFollowUps, proposeFollowUp } from '../dispute/follow-up.ts';
import { RefusedError } from '../errors/parley-error.ts';
import { followUpWords } from '../follow-ups/words.ts';
import type { CommandCall } from '../messages/command.ts';
import { followUpsMessage } from '../messages/follow-up-messages.ts';
import type { FormReply } from '../ports/platform.ts';
import { agreedTerms } from './agreements.ts';
import { changeRegister } from './change-register.ts';
import type { Context } from './context.ts';
import type { CommandHandler, Reader } from './handler.ts';
import { readNumber } from './read-number.ts';
import { readText } from './read-text.ts';
import { say, show } from './replies.ts';

/** `/follow-up`: one side proposes a question, the other accepts it, the next round with room asks it. */
export const followUpHandler: CommandHandler = {
  run: async (context, person, call) => {
    if (call.subcommand === 'propose') return propose(context, person, call);
    if (call.subcommand === 'accept') return answer(context, person, call, 'accepted');
    if (call.subcommand === 'decline') return answer(context, person, call, 'declined');
    const followUps = foldFollowUps(await context.store.register.list('follow-up'));
    return show(followUpsMessage(followUps, person.language));
  },
  complete: async (context, _person, { options }, option) =>
    option === 'theme'
      ? (await themes(context))
          .filter((name) => name.toLowerCase().startsWith((options.theme ?? '').toLowerCase()))
          .slice(0, 25)
      : [],
};

async function propose(context: Context, person: Reader, { options }: CommandCall): Promise<FormReply> {
  const typed = (options.theme ?? '').trim().toLowerCase();
  const known = await themes(context);
  const theme = known.find((name) => name.toLowerCase() === typed);
  if (theme === undefined) throw new RefusedError((language) => followUpWords(language).noTheme(known));
  const [question = '', ...answers] = readText(options.question, 1000)
    .text.split(';')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part, index) => index === 0 || part !== '');
  await changeRegister(context, (entries) =>
    proposeFollowUp(
      entries,
      sideOf(person),
      { theme, question, options: answers },
      context.languages.organisation,
    ),
  );
  const { isProposed } = followUpWords(person.language);
  return say(isProposed.title, isProposed.text);
}

async function answer(
  context: Context,
  person: Reader,
  { options }: CommandCall,
  action: 'accepted' | 'declined',
): Promise<FormReply> {
  const number = readNumber(options.number, 'follow-up');
  await changeRegister(context, (entries) => answerFollowUp(entries, sideOf(person), number, action));
  const { title, text } = followUpWords(person.language).isDecided(number, action);
  return say(title, text);
}

async function themes(context: Context): Promise<readonly string[]> {
  return (await agreedTerms(context)).questionSet.themes.map(({ name }) => name);
}

function sideOf({ role }: Reader) {
  if (role === 'leader') return 'leadership';
  if (role === 'rep') return 'union';
  throw new RefusedError((language) => followUpWords(language).forSidesOnly);
}
