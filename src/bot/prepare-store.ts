import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { ParleyError, RefusedError } from '../errors/parley-error.ts';
import type { Said } from '../language/language.ts';
import { english } from '../language/languages.ts';
import { parseRoster } from '../people/parse-roster.ts';
import type { Store } from '../ports/store.ts';
import { readFileText } from '../read-configuration.ts';
import { rosterWords } from '../roster/words.ts';
import { changeRoster, refuseOneSidedRoster } from './change-roster.ts';
import type { Context } from './context.ts';

const holdsSetting = 'holds';
/** The hash of the roster's file when it was last looked at. */
const seenSetting = 'roster-file-seen';

/**
 * A store holds either the sample organisation or a real one, for good. Rejects with a ParleyError when the other is
 * asked for: the sample's page, on which anyone may be anyone, must never stand before real answers.
 */
export async function refuseStrangeStore(store: Store, isSample: boolean): Promise<void> {
  const wanted = isSample ? 'sample' : 'organisation';
  const holds = await store.settings.get(holdsSetting);
  if (holds === undefined) await store.settings.set(holdsSetting, wanted);
  else if (holds !== wanted) {
    throw isSample
      ? new ParleyError((language) => rosterWords(language).notTheSample)
      : new ParleyError((language) => rosterWords(language).theSample);
  }
}

/**
 * Brings in the roster's file on the first start. Later, a changed file becomes a proposal to both sides, and the agreed
 * roster stays until both have accepted it.
 */
export async function useRoster(context: Context, file: string): Promise<void> {
  const { store, logger } = context;
  const current = await store.rosters.current();
  if (!current && !existsSync(file)) {
    throw new ParleyError((language) => rosterWords(language).noFile(basename(file)));
  }
  if (!existsSync(file)) return;
  const roster = parseRoster(await readFileText(file), basename(file));
  const seen = await store.settings.get(seenSetting);
  if (!current) {
    refuseOneSidedRoster(roster);
    await store.rosters.replace(roster);
  } else if (roster.hash !== (seen ?? current.hash)) {
    logger.warn({}, `${basename(file)} has changed. ${await wordsOf(() => changeRoster(context, roster))}`);
  }
  await store.settings.set(seenSetting, roster.hash);
}

/** For the log, what a change came to, also where it was refused: the agreed roster stays, and Parley starts. */
async function wordsOf(change: () => Promise<Said>): Promise<string> {
  try {
    return (await change())(english);
  } catch (error) {
    if (error instanceof RefusedError) return `${error.message} ${error.whatToDo}`.trim();
    throw error;
  }
}
