import { formatWeek } from '../results/format-week.ts';
import type { PublishedSummary, Summary } from '../results/summary.ts';
import { describeHashes, shortDigest } from './describe-hashes.ts';
import { listHolders } from './describe-holders.ts';
import { describeGroup, describeTopic, meaningOfPositive } from './describe-topic.ts';
import { followUpFigureBlocks } from './follow-up-messages.ts';
import type { Block, Message } from './message.ts';
import { commitmentFigureBlocks, registerBlocks } from './summary-register-blocks.ts';

/** What both channels get, word for word and byte for byte; also the answer to `/pulse summary`. */
export function summaryMessage(published: PublishedSummary): Message {
  const { summary, digest, receipts, picture } = published;
  return {
    title: `Pulse, week of ${formatWeek(summary.weekOf)}`,
    digest,
    blocks: [
      { kind: 'text', text: describeTurnout(summary) },
      ...(summary.openedBy ? [openedBy(summary.openedBy)] : []),
      ...(summary.figures ? figureBlocks(summary, summary.figures) : [tooFew(summary)]),
      ...(summary.register ? registerBlocks(summary.register, summary.timeZone) : []),
      { kind: 'picture', ...picture },
      {
        kind: 'note',
        text: `${count(receipts.length, 'receipt')} published. Was yours counted? Send /pulse check with your receipt. List: ${shortDigest(summary.receipts.digest)}.`,
      },
      {
        kind: 'note',
        text: `Leaders and union got this same summary: ${shortDigest(digest)}. ${describeHashes(summary.hashes)} In commands, this week is ${summary.roundId}.`,
      },
    ],
  };
}

function describeTurnout({ answered, asked, turnout }: Summary): string {
  const percent = asked.total === 0 ? 0 : Math.round((answered * 100) / asked.total);
  const verdict =
    turnout === 'too few to speak for everyone'
      ? 'That is too few to speak for everyone.'
      : `That is ${turnout === 'adequate' ? 'an' : 'a'} ${turnout} turnout.`;
  return `${answered} of ${asked.total} people answered (${percent}%). ${verdict}`;
}

function openedBy(holders: NonNullable<Summary['openedBy']>): Block {
  return {
    kind: 'note',
    text: `Opened together by ${listHolders(holders)}, each with their share of the key.`,
  };
}

function tooFew({ minimumGroup }: Summary): Block {
  return {
    kind: 'text',
    text: `Not enough answers for any figures this week. At least ${minimumGroup} are needed, so that nobody can be picked out.`,
  };
}

function figureBlocks(summary: Summary, figures: NonNullable<Summary['figures']>): readonly Block[] {
  const { answered, asked, minimumGroup } = summary;
  return [
    { kind: 'heading', text: `What the ${answered} who answered said` },
    {
      kind: 'facts',
      items: figures.topics.map((topic) => ({
        name: topic.label,
        value: describeTopic(topic, answered, asked.total),
      })),
    },
    { kind: 'note', text: meaningOfPositive },
    ...(figures.commitment ? commitmentFigureBlocks(figures.commitment, answered) : []),
    ...(figures.followUp ? followUpFigureBlocks(figures.followUp, answered) : []),
    ...(figures.groups === undefined ? [] : groupBlocks(figures.groups)),
    { kind: 'heading', text: 'What comments were about' },
    figures.themes.length === 0
      ? { kind: 'text', text: `No theme came up in ${minimumGroup} comments or more.` }
      : {
          kind: 'list',
          items: figures.themes.map(({ name, comments }) => `${name}: about ${comments} comments`),
        },
  ];
}

function groupBlocks(groups: NonNullable<NonNullable<Summary['figures']>['groups']>): readonly Block[] {
  const heading: Block = { kind: 'heading', text: 'Teams: positive answers' };
  if (groups.length === 0) {
    return [heading, { kind: 'text', text: 'Too few answers to show any team by itself this time.' }];
  }
  return [
    heading,
    { kind: 'facts', items: groups.map((group) => ({ name: group.name, value: describeGroup(group) })) },
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
