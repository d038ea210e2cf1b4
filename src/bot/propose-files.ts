import { termWords } from '../agreements/term-words.ts';
import { canonicalJson } from '../digest/digest-of.ts';
import { nextNumber, openAgreements, type Subject } from '../dispute/agreement.ts';
import { entryOfStep } from '../dispute/agreement-entries.ts';
import { decideProposal, withdrawFiles } from '../dispute/decide-agreement.ts';
import { ParleyError } from '../errors/parley-error.ts';
import { english } from '../language/languages.ts';
import { rosterWords } from '../roster/words.ts';
import { type TermName, type TermValues, termNames, valuesOf } from '../survey/terms.ts';
import { changeAgreements, filesTerms, readAgreements } from './agreements.ts';
import { announcedSetting } from './change-register.ts';
import { type Context, isoNow } from './context.ts';

/** What the files said when they were last looked at, so that only what the operator changes is proposed. */
const seenSetting = 'files-seen';

/**
 * Proposes to both sides whatever the operator has changed in `organisation.yaml` or the question set since the last
 * start, and takes back what the files no longer ask for. Before the founding agreement: proposes that.
 */
export async function proposeFiles(context: Context): Promise<void> {
  const { store, logger } = context;
  const said = valuesOf(filesTerms(context));
  const agreements = await readAgreements(context);
  if (!agreements.terms) {
    await proposeFounding(context);
    await store.settings.set(seenSetting, said);
    return;
  }
  const agreed = valuesOf(agreements.terms);
  const seen = ((await store.settings.get(seenSetting)) ?? agreed) as TermValues;
  const open = openAgreements(agreements).find(
    (one) => one.by === 'operator' && one.subject.about === 'terms',
  );
  const asked = open?.subject.about === 'terms' ? open.subject.values : {};
  const differs = (name: TermName) => !isSame(said[name], agreed[name]);
  const values: TermValues = Object.fromEntries(
    termNames
      .filter((name) => differs(name) && (!isSame(said[name], seen[name]) || Object.hasOwn(asked, name)))
      .map((name) => [name, said[name]]),
  );
  if (!isSame(values, asked)) {
    await changeAgreements(context, (now) =>
      Object.keys(values).length === 0
        ? withdrawFiles(now, 'terms')
        : decideProposal(now, { by: 'operator', subject: { about: 'terms', values } }),
    );
  }
  await store.settings.set(seenSetting, said);
  const different = termNames.filter(differs).map((name) => termWords(english).lines[name]);
  if (different.length > 0) {
    logger.warn(
      {},
      `The files say something else than both sides have agreed: ${different.join(', ')}. What they agreed counts.`,
    );
  }
}

/** Proposes what the files and the roster say as what Parley starts with, unless just that is proposed already. */
export async function proposeFounding(context: Context): Promise<void> {
  const subject = await foundingSubject(context);
  await changeAgreements(context, (agreements) => {
    const isOpen = openAgreements(agreements).some((one) => isSame(one.subject, subject));
    return isOpen || agreements.terms ? [] : decideProposal(agreements, { by: 'operator', subject });
  });
}

/**
 * Enters the founding agreement as accepted by both sides, for an organisation that is made up: the sample, a simulation.
 * Nobody is told. Does nothing where both sides have agreed already.
 */
export async function foundByBothSides(
  context: Pick<Context, 'store' | 'clock' | 'organisation' | 'questionSet'>,
): Promise<void> {
  const { register, settings } = context.store;
  const agreements = await readAgreements(context);
  if (agreements.terms) return;
  const last = await register.lastSeq();
  const number = nextNumber(agreements);
  const steps = [
    { step: 'proposed', number, by: 'operator', subject: await foundingSubject(context) },
    { step: 'accepted', number, by: 'leadership' },
    { step: 'accepted', number, by: 'union' },
  ] as const;
  if (await register.append(steps.map(entryOfStep), isoNow(context), last)) {
    await settings.set(announcedSetting, last + steps.length);
    await settings.set(seenSetting, valuesOf(filesTerms(context)));
  }
}

async function foundingSubject(
  context: Pick<Context, 'store' | 'organisation' | 'questionSet'>,
): Promise<Subject> {
  const roster = await context.store.rosters.current();
  if (!roster) {
    throw new ParleyError((language) => rosterWords(language).noneToAgreeOn);
  }
  return {
    about: 'founding',
    values: valuesOf(filesTerms(context)),
    roster: { hash: roster.hash, people: roster.people.length },
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}
