import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Leak } from './live-a-week.ts';

/** One leak of each kind, each of its own person: to see that the search would find them. */
export const leakEverywhere: Leak = async (context, planted, vaultFolder) => {
  const [comment = '', other = '', third = ''] = planted.answers;
  const [first, second, last] = planted.ballots;
  const [one = '', two = '', three = ''] = planted.persons;
  if (!first || !second || !last) throw new Error('There are no ballots.');
  await context.queue.add([
    { name: 'remind', id: `remind.${comment}`, data: { roundId: '2026-W01' }, at: Date.parse('2030-01-01') },
  ]);
  await context.store.settings.set('draft', { text: other });
  context.logger.debug({ error: third }, 'A form came in.');
  await writeFile(join(vaultFolder, 'ballots.notes'), comment);
  await context.store.deliveries.settle(`receipt/${one}/${first.receipt}`, 'sent');
  context.logger.debug({ code: second.receipt, error: two }, 'A ballot was stored.');
  await context.store.settings.set('last', {
    tag: Buffer.from(last.tag).toString('hex'),
    of: three,
  });
};
