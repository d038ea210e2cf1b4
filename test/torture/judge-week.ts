import { keyOnPlatform } from '../../src/digest/key-on-platform.ts';
import { channelNames } from '../../src/survey/organisation.ts';
import type { Delivered } from './outside-world.ts';
import type { Report } from './protocol.ts';

/** Compares what stands before people and in channels, and what the engines hold, with what each was promised. */
export function judgeWeek(
  delivered: readonly Delivered[],
  week: {
    readonly roundId: string;
    readonly report: Report;
    readonly reachable: readonly string[];
    readonly unreachable: readonly string[];
  },
): readonly string[] {
  const { roundId, report, reachable, unreachable } = week;
  const faults: string[] = [];
  const times = (place: string, kind: string) => {
    const key = keyOnPlatform(kind);
    return delivered.filter((message) => message.place === place && message.key === key).length;
  };
  const expectOnce = (place: string, kind: string) => {
    const count = times(place, kind);
    if (count !== 1) faults.push(`${place} has ${kind} ${count} times.`);
  };
  for (const id of reachable) {
    for (const kind of ['invitation', 'reminder']) expectOnce(`person ${id}`, `${kind}/${roundId}/${id}/web`);
  }
  for (const channel of channelNames) {
    for (const kind of ['opening', 'summary']) {
      expectOnce(`channel ${channel}`, `${kind}/${roundId}/${channel}/web`);
    }
  }
  for (const { place } of delivered.filter((message) => unreachable.includes(message.place.slice(7)))) {
    faults.push(`${place} cannot be reached and has a message.`);
  }
  // Whatever its key: nobody has two messages of one title in a week, nor a message that was not to be.
  const messages = reachable.length * 2 + channelNames.length * 2;
  const seen = new Set(delivered.map(({ place, key }) => `${place} ${key}`));
  if (seen.size !== delivered.length) faults.push('A message stands twice.');
  // Of a closing by hand each channel is told once, whenever the register comes to it; so it is of a month's board pack.
  const told = delivered.filter(({ title }) => /^The operator closed .* by hand$|^Board pack/.test(title));
  if (new Set(told.map(({ place, title }) => `${place} ${title}`)).size !== told.length) {
    faults.push('A channel was told twice of one step by hand, or of one board pack.');
  }
  const rest = delivered.length - told.length;
  if (rest % messages !== 0) {
    faults.push(`${rest} messages stand, which is no whole number of weeks of ${messages}.`);
  }
  const digests = new Set(
    delivered
      .filter(({ key }) =>
        channelNames.some((channel) => key === keyOnPlatform(`summary/${roundId}/${channel}/web`)),
      )
      .map(({ digest }) => digest),
  );
  if (digests.size !== 1 || !digests.has(report.digest)) {
    faults.push('The channels do not have the digest of the one summary.');
  }
  if (report.state !== 'published') faults.push(`The round is ${report.state}, not published.`);
  if (!report.destroyed) faults.push('The round is not destroyed.');
  if (report.ballotsLeft > 0) faults.push(`${report.ballotsLeft} ballots are left.`);
  if (report.inVault.length > 0) faults.push(`The vault holds ${report.inVault.join(', ')}.`);
  faults.push(...report.failing.map((failing) => `A job fails: ${failing}`));
  return faults;
}
