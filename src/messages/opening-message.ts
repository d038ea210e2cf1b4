import type { Agreement } from '../dispute/agreement.ts';
import type { Language } from '../language/language.ts';
import type { CountOf, Round } from '../survey/round.ts';
import { openingWords } from '../weeks/opening-words.ts';
import { rosterAgreedWords } from './agreement-words.ts';
import { describeHashes } from './describe-hashes.ts';
import { describeSealing } from './key-messages.ts';
import type { Message } from './message.ts';

/** What both channels get when a round opens: who was asked, from the roster alone, and who agreed to that roster. */
export function openingMessage(
  round: Round,
  rosterAgreement: Agreement | undefined,
  language: Language,
): Message {
  const { asked, opensAt, closesAt, timeZone } = round;
  const words = openingWords(language);
  const sealing = describeSealing(round, language);
  const note = [
    words.sameToBoth,
    describeHashes(round.hashes, language),
    ...(rosterAgreement ? [rosterAgreedWords(rosterAgreement, timeZone, language)] : []),
  ];
  return {
    title: words.title(round.id),
    blocks: [
      { kind: 'text', text: words.canAnswer(asked.total, opensAt, closesAt, timeZone) },
      {
        kind: 'facts',
        items: [
          { name: words.topics, value: words.listOfTopics(round.questions.map(({ label }) => label)) },
          { name: words.employment, value: words.byEmployment(asked.byEmployment) },
          { name: words.askedBy, value: words.byPlatform(asked.byPlatform) },
          { name: words.cannotBeReached, value: words.unreachable(asked.unreachable) },
          ...(sealing === undefined ? [] : [{ name: words.openedBy, value: sealing }]),
        ],
      },
      ...(round.unasked ?? []).map((platform) => ({ kind: 'text' as const, text: words.shutOut(platform) })),
      { kind: 'heading', text: words.teams },
      {
        kind: 'list',
        items: byService(asked.byTeam).map(({ service, total, teams }) =>
          words.service(service, total, teams),
        ),
      },
      { kind: 'note', text: note.join(' ') },
    ],
  };
}

interface Service {
  readonly service: string;
  readonly total: number;
  /** Those below it, without its own name. */
  readonly teams: readonly CountOf[];
}

function byService(teams: readonly CountOf[]): readonly Service[] {
  const services = new Map<string, CountOf[]>();
  for (const { name, count } of teams) {
    const [service, ...rest] = name.split(' / ');
    const members = services.get(String(service)) ?? [];
    services.set(String(service), [...members, { name: rest.join(' / '), count }]);
  }
  return [...services].map(([service, members]) => ({
    service,
    total: members.reduce((sum, { count }) => sum + count, 0),
    teams: members.filter(({ name }) => name !== ''),
  }));
}
