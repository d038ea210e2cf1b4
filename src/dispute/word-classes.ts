import { englishWords } from './english-words.ts';

/** Words by what may stand beside them: the little grammar by which a common word is known for a name. */

/** After one of these comes a thing and not a name. */
export const determiners =
  set(`a an the my our your his her its their this that these those every each no some any all both another other either
  neither one two three four five six seven eight nine ten many few several more most much less such what which whose own same`);
/** After one of these a sentence, or one inside it, begins. */
const openers =
  set(`and but or so because that if when whenever while since how than where who whom as although though until unless before
  after whether then why time
  think thinks thought know knows knew say says said hear heard believe believes feel feels wish guess suppose saw sees`);
export const prepositions =
  set(`in at on by for from near to of with without about against behind under beside between via past off around
  outside inside opposite over through into onto towards like than since`);
export const pronouns =
  set(`i we you he she they it me us him them who someone somebody everyone everybody nobody people staff management
  managers that which this what there`);
const auxiliaries =
  set(`is was has had does did isn't wasn't hasn't hadn't doesn't didn't should shouldn't would wouldn't could couldn't can
  can't cannot must might won't never always`);
const adverbs = set('never always also just still often only even really already now then');
/** Past forms that do not end in -ed, of what people do. */
const pasts =
  set(`left came went ran told said wrote got took gave made kept lost knew thought saw let put sent spoke felt found became began
  brought bought heard held led met paid read rang sat sold shut spent stood stole taught threw understood wore broke chose drove fell
  forgot hid hit hurt quit shook slept stuck swore tore woke`);

/** Whether it is what a name would do: `was`, `works`, `asked`, `left`. */
export function isDeed(word: string): boolean {
  if (auxiliaries.has(word) || pasts.has(word)) return true;
  if (pronouns.has(word) || determiners.has(word) || prepositions.has(word)) return false;
  return isThirdPerson(word) || (/[^e]ed$/.test(word) && englishWords().has(word));
}

/** `works` and `asked`, but not `discuss` and `need`: a form that cannot follow `will`. */
export function cannotFollowModal(word: string): boolean {
  return (
    ['is', 'was', 'has', 'had', 'does', 'did'].includes(word) ||
    (!pronouns.has(word) &&
      !determiners.has(word) &&
      (isThirdPerson(word) || (/[^e]ed$/.test(word) && englishWords().has(word))))
  );
}

export function isAdverb(word: string): boolean {
  return adverbs.has(word);
}

export function isOpener(word: string): boolean {
  return openers.has(word);
}

/** A word that says how others hang together; not one of those that things are called by. */
export function isFunctionWord(word: string): boolean {
  return (
    determiners.has(word) ||
    openers.has(word) ||
    prepositions.has(word) ||
    pronouns.has(word) ||
    auxiliaries.has(word) ||
    adverbs.has(word) ||
    others.has(word)
  );
}
const others = set(
  "not be been being am are were have do will may shall up down out back here too very i'm we're they're it's",
);

function isThirdPerson(word: string): boolean {
  if (!/[^su']s$/.test(word) || !englishWords().has(word)) return false;
  return englishWords().has(word.slice(0, -1)) || englishWords().has(word.slice(0, -2));
}

export function set(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
