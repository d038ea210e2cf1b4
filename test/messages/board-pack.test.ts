import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NewEntry, RegisterEntry } from '../../src/dispute/register-entry.ts';
import { english } from '../../src/language/languages.ts';
import { type BoardPack, buildBoardPack } from '../../src/messages/board-pack.ts';
import { packMarkdown } from '../../src/messages/pack-markdown.ts';
import { packPdf } from '../../src/messages/pack-pdf.ts';
import { registerCsv, registerMarkdown } from '../../src/messages/render-register.ts';
import { readDocument } from '../../src/results/read-document.ts';
import { sampleFiles } from '../../src/sample/load-sample.ts';
import { differingValues, valuesOf } from '../../src/survey/terms.ts';
import { entriesOf } from '../dispute/some-entries.ts';
import { someTerms } from '../dispute/some-terms.ts';

const nasty = '=HYPERLINK("http://e.com")\n# no heading | <b>no</b> [no](http://e.com)';

function entry(
  seq: number,
  by: RegisterEntry['by'],
  kind: RegisterEntry['kind'],
  action: string,
  data: object,
) {
  return {
    v: 1,
    seq,
    at: `2026-10-${10 + seq}T09:00:00.000Z`,
    by,
    kind,
    subject: 1,
    action,
    data,
  } as RegisterEntry;
}

const entries: readonly RegisterEntry[] = [
  entry(1, { side: 'union' }, 'agreement', 'proposed', { subject: { about: 'pause' } }),
  entry(2, { side: 'leadership' }, 'agreement', 'accepted', {}),
  entry(3, { side: 'staff' }, 'concern', 'raised', {
    topic: 'it',
    label: 'IT systems',
    text: nasty,
    figures: ['About 25% positive, of 171 of 250 who answered.'],
  }),
  entry(4, { side: 'leadership' }, 'concern', 'answered', { text: '-One system', commitment: 1 }),
  entry(5, { side: 'leadership' }, 'commitment', 'made', {
    ...{ concern: 1, promise: 'One case system', owner: '@IT', due: '2026-11-15', measure: 'Typed once.' },
  }),
  entry(6, { side: 'leadership' }, 'event', 'added', {
    date: '2026-10-18',
    text: '+Strike',
  }),
  entry(7, { side: 'union' }, 'event', 'disputed', {}),
];

const packEntries: readonly RegisterEntry[] = [
  ...entries,
  entry(8, { side: 'union' }, 'concern', 'sharpened', {
    ...{ where: 'The case system', howOften: 'Daily', since: '', measure: '', asked: 'One login' },
  }),
  entry(9, { side: 'parley' }, 'quotation', 'quoted', {
    ...{ roundId: '2026-W42', comment: 3, text: 'Ask […] about it.' },
  }),
];

describe('the board pack of the sample', () => {
  let pack: BoardPack;
  let markdown: string;
  beforeAll(() => {
    const lines = readFileSync(sampleFiles.weeks, 'utf8').trim().split('\n');
    const summaries = lines.map((line) => readDocument(JSON.parse(line).summary)).toReversed();
    pack = buildBoardPack({
      ...{ month: '2026-11', now: '2026-11-24T09:00:00.000Z', timeZone: 'Europe/London' },
      ...{ organisation: 'Riverside', summaries, entries: packEntries },
      supporters: new Map([[1, 15]]),
      language: english,
    });
    markdown = packMarkdown(pack);
  });

  it('has figures with their bases, events, concerns with their age, promises, agreements and every base', () => {
    const parts = [
      '# Riverside: board pack, November 2026',
      '| 16 November 2026 | 45% | 35% | 174 of 250 | up |',
      '- 18 October 2026: +Strike (added by the leadership; disputed by the union)',
      'Raised by staff, without a name on 13 October 2026. Open for 42 days',
      'About 15 people support it.',
      '- What exactly is asked for? One login',
      '- Since when? not said',
      '- “Ask \\[…\\] about it.” (week of 12 October 2026)',
      '- 14 October 2026: answered by the leadership with commitment 1: -One system',
      '“One case system”, by 15 November 2026. @IT. Judged by: Typed once. Promised, overdue.',
      'To pause the weekly questions (A1): proposed by the union, agreed on',
      '| 16 November 2026 | 174 | 250 | desirable |',
      'Events: A, 18 Oct: +Strike (disputed).',
    ];

    expect(parts.filter((part) => !markdown.includes(part))).toEqual([]);
  });

  it('has the dates of the organisation’s wall, also of what is overdue', () => {
    const inSamoa = packOf(packEntries, '2026-11-16T09:00:00.000Z', 'Pacific/Pago_Pago');
    const parts = [
      'Raised by staff, without a name on 12 October 2026.',
      '- 13 October 2026: answered by the leadership',
      'Judged by: Typed once. Promised.',
    ];
    expect(parts.filter((part) => !inSamoa.includes(part))).toEqual([]);
    expect(packOf(packEntries, '2026-11-16T09:00:00.000Z')).toContain('Promised, overdue.');
  });

  it('shows what people wrote as text, whatever it looks like', () => {
    expect(markdown).toContain(
      '=HYPERLINK("http://e.com")  \n\\# no heading \\| \\<b\\>no\\</b\\> \\[no\\]'.replace(/^=/, '\\='),
    );
    expect(markdown).not.toContain('Never shown');
  });

  it('is a PDF of the same bytes each time, with the digest and the number on each page', async () => {
    const digest = createHash('sha256').update(markdown).digest('hex');
    const [first, second] = [await packPdf(pack, digest), await packPdf(pack, digest)];

    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.from(first.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(pagesOf(first)).toBeGreaterThan(2);
    // Letters that can be selected and searched, and not a picture of them.
    expect(Buffer.from(first).toString('latin1')).toContain('/ToUnicode');
    expect(Buffer.from(first).toString('latin1')).toMatch(/\/Lang \(en-GB\)/);
  });
});

it('is made before anything was published, too', () => {
  const markdown = packOf([]);

  expect(markdown).toContain('No summary has been published yet.');
  expect(markdown).toContain('No concern has been raised.');
  expect(markdown).toContain('No comment has been released by both sides.');
});

it('has the words of both sides in the order in which they were said, and what was agreed with its hashes', () => {
  const terms = (lines = '') => someTerms(`channels: { union: { slack: C0123456789 } }\n${lines}`);
  const union = { side: 'union' } as const;
  const leadership = { side: 'leadership' } as const;
  const values = differingValues(terms(), terms('rules: { minimumGroup: 12 }'));
  const roster = { hash: 'ab'.repeat(32), people: 250 };
  const steps: readonly NewEntry[] = [
    entryOf(leadership, 'agreement', 1, 'proposed', {
      subject: { about: 'founding', values: valuesOf(terms()), roster },
    }),
    entryOf(union, 'agreement', 1, 'accepted', {}),
    entryOf(union, 'concern', 1, 'raised', { topic: 'it', label: 'IT systems', text: 'Slow.', figures: [] }),
    entryOf(leadership, 'concern', 1, 'acknowledged', {}),
    entryOf(leadership, 'concern', 1, 'answered', { text: 'A new system.', commitment: 1 }),
    entryOf(leadership, 'commitment', 1, 'made', {
      ...{ concern: 1, promise: 'One system', owner: 'IT', due: '2026-11-15', measure: 'Typed once.' },
    }),
    entryOf(union, 'concern', 1, 'disagreed', { reason: 'No date is in it.' }),
    entryOf(leadership, 'concern', 1, 'answered', { text: 'By Easter.' }),
    entryOf(union, 'concern', 1, 'disagreed', {}),
    entryOf(leadership, 'commitment', 1, 'updated', { note: 'The supplier is late.', due: '2026-12-15' }),
    entryOf({ side: 'parley' }, 'commitment', 1, 'asked-about', {
      ...{
        roundId: '2026-W51',
        answered: 171,
        answers: [{ answer: 'no', share: { kind: 'rounded', percent: 60 } }],
      },
    }),
    entryOf(leadership, 'commitment', 1, 'dropped', { reason: 'There is no money.' }),
    entryOf(union, 'concern', 1, 'withdrawn', { reason: 'Nobody listens.' }),
    entryOf(union, 'agreement', 2, 'proposed', { subject: { about: 'terms', values }, reason: 'Too few.' }),
    entryOf(leadership, 'agreement', 2, 'declined', { reason: 'Enough.' }),
    entryOf(leadership, 'agreement', 3, 'proposed', { subject: { about: 'terms', values } }),
    entryOf(union, 'agreement', 3, 'accepted', {}),
    entryOf(union, 'agreement', 4, 'proposed', { subject: { about: 'pause' }, reason: 'A strike.' }),
  ];

  const lines = packOf(entriesOf(...steps.map((step) => [step]))).split('\n');

  const said = (from: string, to: string) =>
    lines.slice(lines.indexOf(from) + 1, lines.indexOf(to)).filter((line) => line.startsWith('- '));
  expect(said('### Concern 1: IT systems', '## Commitments')).toEqual([
    '- 2 November 2026: raised',
    '- 2 November 2026: read by the leadership',
    '- 2 November 2026: answered by the leadership with commitment 1: A new system.',
    '- 2 November 2026: the union disagrees: No date is in it.',
    '- 2 November 2026: answered by the leadership: By Easter.',
    '- 2 November 2026: the union disagrees',
    '- 2 November 2026: withdrawn by the union: Nobody listens.',
  ]);
  expect(said('### Commitment 1, in answer to concern 1', '## Agreements')).toEqual([
    '- 2 November 2026: promised by the leadership for 15 November 2026',
    '- 2 November 2026: moved by the leadership to 15 December 2026: The supplier is late.',
    '- 2 November 2026: of the 171 who answered whether it happened for them: no 60%',
    '- 2 November 2026: dropped by the leadership: There is no money.',
  ]);
  expect(said('## Agreements', '## Comments that both sides released').slice(-7)).toEqual([
    '- Reason of the union for proposing it: Too few.',
    '- Reason of the leadership against it: Enough.',
    '- smallest group: 10 → 12',
    '- smallest group: 10 → 12',
    expect.stringMatching(/^- hash of the terms: [0-9a-f]{12} → [0-9a-f]{12}$/),
    '- Reason of the union for proposing it: A strike.',
    '- Still needed: the leadership',
  ]);
  expect(lines).toContain(`- roster: 250 people, ${'ab'.repeat(6)}`);
});

it('has no gap in the PDF where its font has no arrow', async () => {
  const madeAt = '2026-11-24T09:00:00.000Z';
  const pdfOf = (words: string) =>
    packPdf(
      {
        ...{ month: '2026-11', title: 'Pack', madeAt, language: english },
        blocks: [
          { kind: 'list', items: [words] },
          { kind: 'table', columns: ['Change'], rows: [[words]] },
        ],
      },
      'd',
    );
  expect(Buffer.compare(await pdfOf('10 → 12'), await pdfOf('10 -> 12'))).toBe(0);
});

describe('the exported register', () => {
  it('is CSV with every entry, in which no cell is a formula', () => {
    const rows: string[][] = parse(registerCsv(entries, english), { bom: true });

    expect(rows[0]).toEqual(['number', 'at', 'by', 'kind', 'subject', 'action', 'what']);
    expect(rows).toHaveLength(entries.length + 1);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it('says who did what as a side, and never by name', () => {
    const rows: string[][] = parse(registerCsv(entries, english), { bom: true });

    expect(rows.map((row) => row[2])).toEqual([
      'by',
      'the union',
      'the leadership',
      'staff, without a name',
      'the leadership',
      'the leadership',
      'the leadership',
      'the union',
    ]);
  });

  it('defuses cells that begin like a formula', () => {
    const formula = entry(8, { side: 'union' }, 'event', 'removed', { '=1+1': 2 });

    expect(registerCsv([formula], english)).toContain(`,'=1+1: 2`);
  });

  it('is a Markdown table of the same', () => {
    const lines = registerMarkdown(entries, english).trim().split('\n');

    expect(lines).toHaveLength(entries.length + 4);
    expect(lines.at(-2)).toContain('the leadership | event | 1 | added | date: 2026-10-18; text: +Strike');
  });
});

/** The Markdown where nothing has been published. */
function packOf(
  register: readonly RegisterEntry[],
  now = '2026-11-24T09:00:00.000Z',
  timeZone = 'Europe/London',
): string {
  return packMarkdown(
    buildBoardPack({
      ...{ month: '2026-11', now, timeZone },
      ...{ organisation: 'Riverside', summaries: [], entries: register },
      supporters: new Map(),
      language: english,
    }),
  );
}

function entryOf(
  by: NewEntry['by'],
  kind: NewEntry['kind'],
  subject: number,
  action: string,
  data: Readonly<Record<string, unknown>>,
): NewEntry {
  return { v: 2, by, kind, subject, action, data };
}

function pagesOf(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...streams].join('\n').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}
