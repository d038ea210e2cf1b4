import { changeAgreements } from '../../../src/bot/agreements.ts';
import type { Context } from '../../../src/bot/context.ts';
import { openAgreements } from '../../../src/dispute/agreement.ts';

/** Both sides fall for everything that is proposed to them: the thief's best case. */
export async function acceptByBothSides(context: Context): Promise<void> {
  await changeAgreements(context, (agreements) =>
    openAgreements(agreements).flatMap(({ number }) => [
      { step: 'accepted' as const, number, by: 'leadership' as const },
      { step: 'accepted' as const, number, by: 'union' as const },
    ]),
  );
}
