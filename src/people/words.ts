import { defineWords } from '../language/language.ts';
import { name } from '../language/sentence-parts.ts';
import { notStated, type PlatformName, type Role } from './person.ts';
import { otherTeamsName, teamSeparator } from './team-tree.ts';

/** What people, their teams and their platforms are called. */
export const peopleWords = defineWords(({ text, and, capital }) => {
  const groups = { staff: text`staff`, leader: text`leaders`, rep: text`union reps` };
  const otherTeams = text`other teams`;
  const platforms = { slack: name('Slack'), discord: name('Discord'), web: text`the web` };
  return {
    /** `leaders and union reps` */
    peopleIn: (allowed: readonly Role[]) =>
      and(groupOrder.filter((role) => allowed.includes(role)).map((role) => groups[role])),
    platform: (platform: PlatformName) => platforms[platform],
    /** As the roster says it, or that it says nothing. */
    employment: (stated: string) => (stated === notStated ? text`not stated` : name(stated)),
    otherTeams,
    /** A group of a summary: a team or a service by its own name, or a pool of teams too small to stand alone. */
    team: (group: string) => {
      if (group.toLowerCase() === otherTeamsName) return capital(otherTeams);
      const pool = `${teamSeparator}${otherTeamsName}`;
      return group.endsWith(pool) ? text`${name(group.slice(0, -pool.length))} / ${otherTeams}` : name(group);
    },
  };
});

/** Staff first, since who may do what staff may is nearly everyone. */
const groupOrder: readonly Role[] = ['staff', 'leader', 'rep'];
