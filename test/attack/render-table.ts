import type { Attack, AttackOutcome, Figure, WorldName } from './attack.ts';

/** One attack's outcome on one set of engines. */
export interface Row {
  readonly attack: Pick<Attack, 'number' | 'name' | 'theThiefHas' | 'runs'>;
  readonly world: WorldName;
  readonly outcome: AttackOutcome;
}

export function renderFigure(figure: Figure | undefined): string {
  switch (figure?.kind) {
    case undefined:
      return 'does not apply';
    case 'linked':
      return `${figure.exact} of ${figure.of} linked`;
    case 'guessed':
      return [
        `${figure.exact} of ${figure.of} linked to an answer`,
        `guesses ${percent(figure.accuracy)} right (base rate ${percent(figure.baseRate)})`,
        ...(figure.sealed === undefined ? [] : [`${figure.sealed} tied to a ballot that stays sealed`]),
      ].join('; ');
    case 'found':
      return `${figure.hits} of ${figure.of} found`;
    case 'told':
      return figure.words;
  }
}

/** As a table of Markdown, which reads well on a terminal too. */
export function renderTable(rows: readonly Row[]): string {
  const lines = rows.map(({ attack, world, outcome }) => [
    String(attack.number),
    attack.name,
    attack.runs === 'once' ? 'any' : world,
    attack.theThiefHas,
    renderFigure(outcome.naive),
    renderFigure(outcome.parley),
    outcome.chance,
    outcome.verdict,
  ]);
  const head = ['', 'attack', 'engines', 'the thief has', 'naive', 'Parley', 'chance', 'verdict'];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** What was tried and seen, attack by attack. */
export function renderDetails(rows: readonly Row[]): string {
  return rows
    .map(
      ({ attack, world, outcome }) =>
        `${attack.number}. ${attack.name}${attack.runs === 'once' ? '' : `, ${world}`}: ${outcome.detail}\n`,
    )
    .join('\n');
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
