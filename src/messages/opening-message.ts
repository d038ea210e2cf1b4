import type { Agreement } from '../dispute/agreement.ts';
import { english } from '../language/languages.ts';
import { formatWeek } from '../results/format-week.ts';
import { mondayOf } from '../survey/monday-of.ts';
import type { CountOf, Round } from '../survey/round.ts';
import { rosterAgreedWords } from './agreement-words.ts';
import { platformWords } from './channel-messages.ts';
import { describeHashes } from './describe-hashes.ts';
import { formatMoment } from './format-moment.ts';
import { describeSealing } from './key-messages.ts';
import type { Message } from './message.ts';

/** What both channels get when a round opens: who was asked, from the roster alone, and who agreed to that roster. */
export function openingMessage(round: Round, rosterAgreement?: Agreement): Message {
  const { asked } = round;
  const agreed = rosterAgreement ? ` ${rosterAgreedWords(rosterAgreement, round.timeZone, english)}` : '';
  const sealing = describeSealing(round, english);
  return {
    title: `Pulse, week of ${formatWeek(mondayOf(round.id))}: who is asked`,
    blocks: [
      {
        kind: 'text',
        text: `${people(asked.total)} can answer from ${formatMoment(round.opensAt, round.timeZone)} to ${formatMoment(round.closesAt, round.timeZone)}. This comes from the roster alone and says nothing about who answers.`,
      },
      {
        kind: 'facts',
        items: [
          { name: 'Topics', value: round.questions.map(({ label }) => label).join(', ') },
          { name: 'Employment', value: counts(asked.byEmployment) },
          { name: 'Asked by', value: counts(asked.byPlatform) },
          { name: 'Cannot be reached', value: unreachable(asked.unreachable) },
          ...(sealing === undefined ? [] : [{ name: 'Opened by', value: sealing }]),
        ],
      },
      ...(round.unasked ?? []).map((platform) => ({
        kind: 'text' as const,
        text: `Parley is shut out of ${platformWords[platform]} at present. Who was found there last counts as asked by it, and is asked as soon as Parley is let in again.`,
      })),
      { kind: 'heading', text: 'Teams' },
      { kind: 'list', items: byService(asked.byTeam) },
      {
        kind: 'note',
        text: `Leaders and union got this same statement. ${describeHashes(round.hashes, english)}${agreed}`,
      },
    ],
  };
}

/** One line for each service, its teams behind it: `Safeguarding 45: Court team 25, Duty team 20`. */
function byService(teams: readonly CountOf[]): readonly string[] {
  const services = new Map<string, CountOf[]>();
  for (const { name, count } of teams) {
    const [service, ...rest] = name.split(' / ');
    const members = services.get(String(service)) ?? [];
    services.set(String(service), [...members, { name: rest.join(' / '), count }]);
  }
  return [...services].map(([service, members]) => {
    const total = members.reduce((sum, { count }) => sum + count, 0);
    const below = members.filter(({ name }) => name !== '');
    return below.length === 0 ? `${service} ${total}` : `${service} ${total}: ${counts(below)}`;
  });
}

function counts(items: readonly CountOf[]): string {
  return items.length === 0 ? 'nobody' : items.map(({ name, count }) => `${name} ${count}`).join(', ');
}

function unreachable(number: number): string {
  if (number === 0) return 'nobody';
  return `${people(number)}, who ${number === 1 ? 'is' : 'are'} part of the total`;
}

function people(number: number): string {
  return number === 1 ? '1 person' : `${number} people`;
}
