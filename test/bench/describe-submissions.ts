import type { Figure, Measurement } from './measurement.ts';
import type { LoadMeasured, SlackSubmissionsResult } from './slack-submissions.ts';

/** Slack's limit: https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response */
const longestMs = 3_000;

/** What `benchSlackSubmissions` found, as the other benchmarks put it. */
export function describeSubmissions(result: SlackSubmissionsResult): Measurement {
  const { atRate, flatOut, bareBolt } = result;
  return {
    title: `Forms submitted in Slack, on ${result.database === 'embedded' ? 'PGlite' : 'PostgreSQL'}: ${atRate.sent} sent, ${atRate.receipts} receipts, ${atRate.ballotsStored} ballots stored, ${atRate.failed} failed`,
    figures: [
      ...describeLoad('at the rate asked for', atRate),
      {
        label: 'at the rate asked for: longest answer',
        value: atRate.longestMs,
        unit: 'ms',
        target: longestMs,
      },
      ...describeLoad('flat out', flatOut),
      ...describeLoad('bare Bolt, flat out', bareBolt),
      {
        label: 'flat out to bare Bolt, in processor time',
        value: flatOut.cpuMsEach / bareBolt.cpuMsEach,
        unit: 'times',
      },
    ],
  };
}

function describeLoad(name: string, load: LoadMeasured): readonly Figure[] {
  return [
    { label: name, value: load.perSecond, unit: 'a second' },
    { label: `${name}: half within`, value: load.p50Ms, unit: 'ms' },
    { label: `${name}: 99% within`, value: load.p99Ms, unit: 'ms' },
    { label: `${name}: processor time each`, value: load.cpuMsEach, unit: 'ms' },
  ];
}
