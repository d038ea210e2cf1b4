import { defineWords } from '../language/language.ts';
import { name } from '../language/sentence-parts.ts';
import { notStated, type PlatformName, type Role } from './person.ts';

/** What people, their teams and their platforms are called. */
export const peopleWords = defineWords(({ text, and }) => {
  const groups = { staff: text`staff`, leader: text`leaders`, rep: text`union reps` };
  const platforms = { slack: name('Slack'), discord: name('Discord'), web: text`the web` };
  return {
    /** `leaders and union reps` */
    peopleIn: (allowed: readonly Role[]) =>
      and(groupOrder.filter((role) => allowed.includes(role)).map((role) => groups[role])),
    platform: (platform: PlatformName) => platforms[platform],
    /** As the roster says it, or that it says nothing. */
    employment: (stated: string) => (stated === notStated ? text`not stated` : name(stated)),
  };
});

/** Staff first, since who may do what staff may is nearly everyone. */
const groupOrder: readonly Role[] = ['staff', 'leader', 'rep'];
