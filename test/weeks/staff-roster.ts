/** One line of a roster. */
export interface RosterLine {
  readonly id: string;
  readonly team: string;
  readonly role?: string;
  readonly zone?: string;
  readonly employment?: string;
  readonly platforms?: string;
}

const header = 'person_id,team,role,time_zone,employment,email,slack_id,discord_id,platforms';

/** A roster's file. */
export function rosterOf(lines: readonly RosterLine[]): string {
  return [
    header,
    ...lines.map(
      ({ id, team, role = 'staff', zone = '', employment = 'permanent', platforms = 'slack' }) =>
        `${id},${team},${role},${zone},${employment},${id}@example.org,,,${platforms}`,
    ),
  ].join('\n');
}

/** So many people of one team: `duty-1`, `duty-2` … */
export function members(
  prefix: string,
  count: number,
  team: string,
  more: Partial<RosterLine> = {},
): readonly RosterLine[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${prefix}-${index + 1}`, team, ...more }));
}

export const staffLines: readonly RosterLine[] = [
  ...members('duty', 14, 'Safeguarding / Duty team'),
  ...members('court', 4, 'Safeguarding / Court team', { employment: 'agency' }),
  ...members('place', 13, 'Fostering / Placements', { platforms: 'slack web' }),
  ...members('support', 10, 'Fostering / Support', { platforms: 'web' }),
  { id: 'auckland', team: 'Safeguarding / Duty team', zone: 'Pacific/Auckland' },
  { id: 'toronto', team: 'Fostering / Placements', zone: 'America/Toronto' },
  { id: 'rep', team: 'Fostering / Support', role: 'rep' },
  { id: 'leader', team: 'Safeguarding / Court team', role: 'leader' },
];

/** 45 people: one team of four that is never shown by itself, two in other zones, a rep and a leader. */
export function staffRoster(): string {
  return rosterOf(staffLines);
}
