import { type Game, type Setting, teamOfPerson } from './games.ts';

/** How many games take effect at once on the control. */
export function playOnDashboard(home: Setting, games: readonly Game[]): number {
  const answers = new Map([...home.people.keys()].map((id, place) => [id, 1 + (place % 5)]));
  const before = dashboard(home, answers);
  return games.filter((game) => dashboard(game.play(home), answers) !== before).length;
}

/**
 * The control: a dashboard as such products have it, which reads the teams, the threshold and the question's words of
 * the moment in which somebody looks, and tells nobody of a change.
 */
function dashboard(setting: Setting, answers: ReadonlyMap<string, number>): string {
  const minimum = Number(/minimumGroup: (\d+)/.exec(setting.files.organisation)?.[1] ?? 0);
  const teams = new Map<string, number[]>();
  for (const [id, answer] of answers) {
    const team = teamOfPerson(setting, id);
    teams.set(team, [...(teams.get(team) ?? []), answer]);
  }
  const rows = [...teams]
    .filter(([, given]) => given.length >= minimum)
    .map(([team, given]) => [team, given.length, given.filter((answer) => answer >= 4).length]);
  return JSON.stringify([/^ *text: (.*)$/m.exec(setting.files.questions)?.[1], rows.sort()]);
}
