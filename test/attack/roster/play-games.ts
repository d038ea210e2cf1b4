import { changeRoster } from '../../../src/bot/change-roster.ts';
import { renderPlainText } from '../../../src/command-line/render-plain-text.ts';
import { english } from '../../../src/language/languages.ts';
import { ballotForm } from '../../../src/messages/ballot-form.ts';
import { shortDigest } from '../../../src/messages/describe-hashes.ts';
import { parseRoster } from '../../../src/people/parse-roster.ts';
import type { Summary } from '../../../src/results/summary.ts';
import { channelNames } from '../../../src/survey/organisation.ts';
import type { Round } from '../../../src/survey/round.ts';
import { acceptByBothSides } from './accept-by-both-sides.ts';
import { type Game, rosterOf, type Setting } from './games.ts';
import type { Core } from './start-core.ts';

/** What one game did. */
export interface Played {
  readonly name: string;
  /** Whether anything that was published of the open round differs from a week without the game. */
  readonly tookEffect: boolean;
  /** Whether the hash in both channels' next opening statement differs, and no other does. */
  readonly shown: boolean;
}

/**
 * Plays each game in the middle of an open round that everybody answers, then looks at what was published of that round
 * and at the next opening; then puts everything back. Two weeks a game, after one week without any.
 */
export async function playGames(
  core: Core,
  home: Setting,
  games: readonly Game[],
): Promise<readonly Played[]> {
  const quiet = await liveWeek(core, home, async () => undefined);
  const played: Played[] = [];
  for (const game of games) {
    const changed = game.play(home);
    const week = await liveWeek(core, changed, () => put(core, changed));
    const next = await core.openNextRound();
    played.push({
      name: game.name,
      tookEffect: week !== quiet,
      shown: showsOnly(core, next, game.shows),
    });
    await put(core, home);
    await core.endRound();
  }
  return played;
}

/** Everything that was published of a week in which everybody on this setting's roster tried to answer. */
async function liveWeek(core: Core, setting: Setting, meanwhile: () => Promise<unknown>): Promise<string> {
  const round = await core.openNextRound();
  await meanwhile();
  for (const [place, id] of [...setting.people.keys()].entries()) {
    const answers = Object.fromEntries(
      round.questions.map(({ id: question }) => [question, String(1 + (place % 5))]),
    );
    await core.web.listener().submitForm(core.web.accountOf({ id }), ballotForm(round, english).id, answers);
  }
  await core.endRound();
  const published = await core.context.store.summaries.getPublished(round.id);
  if (!published) throw new Error('The week was not published, so nothing can be compared.');
  return JSON.stringify(comparable(published.summary));
}

/** Without what differs between any two weeks: their names, their receipts, and what is said about changes and agreed. */
function comparable(summary: Summary): object {
  const { roundId: _, weekOf: __, register: ___, receipts, ...rest } = summary;
  return JSON.parse(
    JSON.stringify({ ...rest, counted: receipts.count }, (key, value) =>
      key === 'change' ? undefined : value,
    ),
  ) as object;
}

/** Imports this setting's roster, restarts with its files, and has both sides accept what that proposes. */
export async function put(core: Core, setting: Setting): Promise<void> {
  await changeRoster(core.context, parseRoster(rosterOf(setting), 'roster.csv'));
  await core.restart(setting.files);
  await acceptByBothSides(core.context);
}

/** Whether both channels' newest message is the same statement, with this one hash new since the round before. */
function showsOnly(core: Core, round: Round, wanted: Game['shows']): boolean {
  const statements = channelNames.map((channel) =>
    core.web
      .messagesIn(channel)
      .filter(({ message }) => message.title.endsWith('who is asked'))
      .slice(-2)
      .map(({ message }) => renderPlainText(message)),
  );
  const [before = '', now = ''] = statements[0] ?? [];
  const isSame = statements.every((texts) => texts[1] === now);
  const changed = (Object.keys(round.hashes) as Game['shows'][]).filter(
    (name) =>
      now.includes(shortDigest(round.hashes[name])) && !before.includes(shortDigest(round.hashes[name])),
  );
  return isSame && changed.length === 1 && changed[0] === wanted;
}
