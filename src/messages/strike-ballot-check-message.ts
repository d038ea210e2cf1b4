import type {
  StrikeBallotCheck,
  StrikeBallotShare,
  StrikeBallotTestResult,
} from '../dispute/strike-ballot-arithmetic.ts';
import { strikeBallotSectors, turnoutRepeal } from '../dispute/strike-ballot-rules.ts';
import { formatWeek } from '../results/format-week.ts';
import type { Block, Message } from './message.ts';

/** `79% of 75 returned; 59 of 250 entitled, 24%; true support lies between 24% and 94%` */
export function strikeBallotHeadline({ shares, figures }: StrikeBallotCheck): string {
  const { yesOfReturned, yesOfEntitled, mostOfEntitled } = shares;
  const ofReturned =
    yesOfReturned.percent === undefined
      ? 'no paper was returned'
      : `${yesOfReturned.percent}% of ${figures.returned} returned`;
  return [
    ofReturned,
    `${yesOfEntitled.count} of ${yesOfEntitled.base} entitled, ${yesOfEntitled.percent}%`,
    `true support lies between ${yesOfEntitled.percent}% and ${mostOfEntitled.percent}%`,
  ].join('; ');
}

/** The answer to `/ballot check`. */
export function strikeBallotCheckMessage(check: StrikeBallotCheck): Message {
  const { shares, figures, tests, turnoutTestMayHaveEnded } = check;
  return {
    title: `Yes: ${strikeBallotHeadline(check)}`,
    blocks: [
      {
        kind: 'facts',
        items: [
          { name: 'Papers returned', value: stated(shares.returnedOfEntitled, 'entitled') },
          {
            name: 'Yes',
            value: `${stated(shares.yesOfReturned, 'returned')}; ${stated(shares.yesOfEntitled, 'entitled')}`,
          },
          { name: 'No', value: stated(shares.noOfReturned, 'returned') },
          { name: 'Spoiled', value: stated(shares.spoiledOfReturned, 'returned') },
        ],
      },
      note(
        'Nobody knows what those who said neither yes nor no would have said: true support lies between all of them saying no and all of them saying yes.',
      ),
      { kind: 'heading', text: `The tests for a ballot opened on ${formatWeek(figures.opened)}` },
      {
        kind: 'facts',
        items: tests.map((test) => ({ name: testNames[test.kind], value: describeTest(test, check) })),
      },
      ...sectorNotes(check),
      ...(turnoutTestMayHaveEnded
        ? [
            note(
              `The 50% test stood on ${formatWeek(turnoutRepeal.earliest)}, and is applied here. Was it repealed before this ballot opened? Then ask whoever runs Parley to set the day (BALLOT_TURNOUT_TEST_ENDS). What repeals it is ${turnoutRepeal.source}.`,
            ),
          ]
        : []),
      note(`Sources: ${tests.map(({ source }) => source).join('; ')}.`),
      { kind: 'text', text: notAdvice },
    ],
  };
}

export const notAdvice =
  'This is arithmetic and no legal advice. Whether a ballot is lawful depends on much else.';

const testNames = {
  majority: 'A majority of those voting',
  turnout: 'At least half of those entitled voted',
  support: 'At least 40% of those entitled said yes',
} as const satisfies Readonly<Record<StrikeBallotTestResult['kind'], string>>;

function describeTest(
  { kind, verdict, needed, reached }: StrikeBallotTestResult,
  check: StrikeBallotCheck,
): string {
  const { returned, spoiled, no } = check.figures;
  const { returnedOfEntitled, yesOfEntitled } = check.shares;
  if (kind === 'turnout') {
    const spoiledWords = spoiled === 0 ? '' : ' Spoiled papers count as votes cast here.';
    return `${capital(verdict)}: ${stated(returnedOfEntitled, 'entitled')}; ${needed} were needed.${spoiledWords}`;
  }
  if (kind === 'support')
    return `${capital(verdict)}: ${stated(yesOfEntitled, 'entitled')}; ${needed} were needed.`;
  if (verdict === 'depends') {
    return `It depends: ${reached} yes are more than ${no} no, but not more than half of the ${returned} papers returned. The Act said “the majority voting in the ballot”, and not whether spoiled papers count; that is for a lawyer.`;
  }
  const counted = `${reached} yes, ${no} no${spoiled === 0 ? '' : `, ${spoiled} spoiled`}, of ${returned} returned.`;
  const why =
    verdict === 'not met' && reached > no
      ? ` ${needed} were needed: those who spoiled their paper are among those voting.`
      : '';
  return `${capital(verdict)}: ${counted}${why}`;
}

function sectorNotes({ figures, tests }: StrikeBallotCheck): readonly Block[] {
  const service = strikeBallotSectors[figures.sector];
  if (service === undefined || !tests.some(({ kind }) => kind === 'support')) return [];
  const regulations =
    service.regulations === undefined
      ? 'Parley knows of no regulations that name such a service; without any, there is no 40% test.'
      : `Which services these are is in ${service.regulations}.`;
  return [
    note(
      `The 40% test is for ${service.words}, and only where most of those entitled normally work in such a service. ${regulations}`,
    ),
  ];
}

/** `75 of 250 entitled (30%)` */
function stated({ count, base, percent }: StrikeBallotShare, of: string): string {
  return percent === undefined ? `${count} of ${base} ${of}` : `${count} of ${base} ${of} (${percent}%)`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function note(words: string): Block {
  return { kind: 'note', text: words };
}
