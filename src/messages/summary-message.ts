import type { Language } from '../language/language.ts';
import { summaryWords } from '../pulse/summary-words.ts';
import { nameGroup } from '../results/name-group.ts';
import type { PublishedSummary, Summary } from '../results/summary.ts';
import { figureWords } from '../results/words.ts';
import { describeHashes, shortDigest } from './describe-hashes.ts';
import { listHolders } from './describe-holders.ts';
import { describeGroup, describeTopic } from './describe-topic.ts';
import { followUpFigureBlocks } from './follow-up-messages.ts';
import type { Block, Message } from './message.ts';
import { commitmentFigureBlocks, registerBlocks } from './summary-register-blocks.ts';

/** What both channels get, word for word and byte for byte; also the answer to `/pulse summary`. */
export function summaryMessage(published: PublishedSummary, language: Language): Message {
  const { summary, digest, receipts, picture } = published;
  const words = summaryWords(language);
  return {
    title: words.title(summary.weekOf),
    digest,
    blocks: [
      { kind: 'text', text: describeTurnout(summary, language) },
      ...(summary.openedBy
        ? [{ kind: 'note', text: words.openedBy(listHolders(summary.openedBy, language)) } as const]
        : []),
      ...(summary.figures
        ? figureBlocks(summary, summary.figures, language)
        : [{ kind: 'text', text: words.tooFew(summary.minimumGroup) } as const]),
      ...(summary.register ? registerBlocks(summary.register, summary.timeZone, language) : []),
      { kind: 'picture', ...picture },
      { kind: 'note', text: words.receipts(receipts.length, shortDigest(summary.receipts.digest)) },
      {
        kind: 'note',
        text: words.sameForBoth(
          shortDigest(digest),
          describeHashes(summary.hashes, language),
          summary.roundId,
        ),
      },
    ],
  };
}

function describeTurnout({ answered, asked, turnout }: Summary, language: Language): string {
  const percent = asked.total === 0 ? 0 : Math.round((answered * 100) / asked.total);
  return summaryWords(language).turnout(answered, asked.total, percent, turnout);
}

function figureBlocks(
  summary: Summary,
  figures: NonNullable<Summary['figures']>,
  language: Language,
): readonly Block[] {
  const words = summaryWords(language);
  const { answered, asked, minimumGroup } = summary;
  return [
    { kind: 'heading', text: words.whatTheySaid(answered) },
    {
      kind: 'facts',
      items: figures.topics.map((topic) => ({
        name: topic.label,
        value: describeTopic(topic, answered, asked.total, language),
      })),
    },
    { kind: 'note', text: figureWords(language).meaningOfPositive },
    ...(figures.commitment ? commitmentFigureBlocks(figures.commitment, answered, language) : []),
    ...(figures.followUp ? followUpFigureBlocks(figures.followUp, answered, language) : []),
    ...(figures.groups === undefined ? [] : groupBlocks(figures.groups, language)),
    { kind: 'heading', text: words.themes },
    figures.themes.length === 0
      ? { kind: 'text', text: words.noTheme(minimumGroup) }
      : {
          kind: 'list',
          items: figures.themes.map((theme) => words.theme(theme.name, theme.comments)),
        },
  ];
}

function groupBlocks(
  groups: NonNullable<NonNullable<Summary['figures']>['groups']>,
  language: Language,
): readonly Block[] {
  const words = summaryWords(language);
  const heading: Block = { kind: 'heading', text: words.teamsHeading };
  if (groups.length === 0) return [heading, { kind: 'text', text: words.noTeamThisTime }];
  return [
    heading,
    {
      kind: 'facts',
      items: groups.map((group) => ({
        name: nameGroup(group, language),
        value: describeGroup(group, language),
      })),
    },
  ];
}
