import { defineWords } from '../language/language.ts';
import { name } from '../language/sentence-parts.ts';

/** British law, as far as the tests of a strike ballot go. The names of Acts and their sections are English everywhere. */
export const lawWords = defineWords(({ text, day }) => {
  const consolidation = name('Trade Union and Labour Relations (Consolidation) Act 1992');
  const act1992 = name('1992 Act');
  const act2016 = name('Trade Union Act 2016');
  const act2025 = name('Employment Rights Act 2025');
  const yes = text`answered “Yes”`;
  const majority = text`the majority voting in the ballot ${yes}`;
  const inForce = text`in force on ${day('2017-03-01')}`;
  const commencement = name('S.I. 2017/139');

  return {
    /** Where each test stands, and what it says. */
    sources: {
      majority1992: text`${consolidation}, ${name('s. 226(2)')}: ${majority}`,
      majority2017: text`${consolidation}, ${name('s. 226(2)(a)(iii)')} with ${name('(2A)')}, as the ${act2016}, ${name('s. 3')}, put them: ${majority}; and ${name('s. 297A')}, ${inForce}: those voting include those who return papers that are spoiled or otherwise invalid`,
      turnout2017: text`the ${act1992}, ${name('s. 226(2)(a)(iia)')}, put in by the ${act2016}, ${name('s. 2')}, ${inForce} (${commencement}): at least 50% of those who were entitled to vote in the ballot did so, which includes those who spoiled their paper (${name('s. 297A')})`,
      support2017: text`the ${act1992}, ${name('s. 226(2B) to (2F)')}, put in by the ${act2016}, ${name('s. 3')}, ${inForce} (${commencement}), taken out by the ${act2025}, ${name('s. 69')} (in force two months after ${day('2025-12-18')}: ${name('s. 159(2)(f)')}), for ballots opened on or after ${day('2026-02-18')}: at least 40% of those who were entitled to vote ${yes}`,
    },
    /** What is to end the test of turnout. */
    turnoutRepeal: text`the ${act2025}, ${name('s. 68')}, which takes out the 50% test once it is commenced`,
    /** The services of the Act, as a sentence goes on. */
    services: {
      health: text`health services`,
      education: text`education of those aged under 17`,
      fire: text`fire services`,
      transport: text`transport services`,
      border: text`border security`,
      nuclear: text`decommissioning of nuclear installations and management of radioactive waste and spent fuel`,
    },
    byNumber: (number: string) => text`Which services these are is in ${name(number)}.`,
    byTitle: (title: string) => text`Which services these are is in the ${name(title)}.`,
    noRegulations: text`Parley knows of no regulations that name such a service; without any, there is no 40% test.`,
  };
});

/** What a test stands in. */
export type StrikeBallotSource = keyof ReturnType<typeof lawWords>['sources'];
/** Where most of those entitled to vote work, as the Act has it. */
export type ImportantService = keyof ReturnType<typeof lawWords>['services'];
