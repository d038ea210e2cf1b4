import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/language/language.ts';
import { projectRoot } from '../../src/project-root.ts';
import type { Configuration } from '../../src/read-configuration.ts';
import { parseOrganisation } from '../../src/survey/parse-organisation.ts';
import { parseQuestionSet } from '../../src/survey/parse-question-set.ts';

/**
 * An organisation all of whose own words are Greek: its name, its teams, its questions and what its people write. Not a
 * Latin letter of them can be taken for a sentence that escaped from the words of a language.
 */
export const organisationName = 'Δήμος Βορρά';

/** People by their ids on the roster, which are digits alone. */
export const rep = '901';
export const otherRep = '902';
export const leader = '903';
/** On no roster. */
export const stranger = '999';
/** On the roster, and reached by nothing. */
export const unreachable = '998';
/** Enough for comments to be kept, and for a pool of teams. */
export const staff: readonly string[] = Array.from({ length: 31 }, (_, index) => String(101 + index));
/** How many of them are on the roster on which both sides agree in the first week. */
export const staffAgreed = 12;
export const onRoster: readonly string[] = [...staff, rep, otherRep, leader, unreachable];

const teamOf = (index: number) =>
  index < 20 ? 'Προστασία / Ομάδα Α' : index < 28 ? 'Προστασία / Ομάδα Β' : 'Ανάδοχοι / Ομάδα Γ';

export interface Accounts {
  readonly slack?: string;
  readonly discord?: string;
}

/** The roster's file for people of one platform, or of several. `staffOf`: how many staff, the first ones. */
export function greekRoster(
  platforms: string,
  accountsOf: (id: string) => Accounts = () => ({}),
  staffOf: number = staff.length,
): string {
  const line = (id: string, team: string, role: string, employment: string) => {
    const { slack = '', discord = '' } = accountsOf(id);
    return `${id},${team},${role},,${employment},,${slack},${discord},${platforms}`;
  };
  return [
    'person_id,team,role,time_zone,employment,email,slack_id,discord_id,platforms',
    ...staff
      .slice(0, staffOf)
      .map((id, index) => line(id, teamOf(index), 'staff', ['μόνιμη', 'με σύμβαση', ''][index % 3] ?? '')),
    line(rep, teamOf(0), 'rep', 'μόνιμη'),
    line(otherRep, teamOf(0), 'rep', 'μόνιμη'),
    line(leader, teamOf(0), 'leader', 'μόνιμη'),
    line(unreachable, teamOf(0), 'staff', 'μόνιμη'),
  ].join('\n');
}

/** `organisation.yaml`. */
export const organisationFile = (more: string) => `
name: ${organisationName}
rules: { teamsEveryWeeks: 1, minimumGroup: 10 }
${more}
`;

/** Another set, which one side proposes: in the folder of the questions. */
export const otherQuestions = 'other.yaml';
const questionsFolder = join(projectRoot(), 'test/language/greek');

/** What Parley is configured with. `more`: further lines of `organisation.yaml`, such as its channels. */
export function greekConfiguration(language: Language, more = ''): Configuration {
  const questions = readFileSync(join(questionsFolder, 'core.yaml'), 'utf8');
  return {
    organisation: parseOrganisation(organisationFile(more), 'organisation.yaml'),
    questionSet: parseQuestionSet(questions, 'core.yaml', language),
    questionsFolder,
  };
}
