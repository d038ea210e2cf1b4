import { ParleyError } from '../errors/parley-error.ts';
import type { Role } from '../people/person.ts';
import { rosterColumns } from '../people/read-roster-table.ts';
import { createRandom, shuffled } from './seeded-random.ts';
import { sampleWords } from './words.ts';

interface SampleTeam {
  readonly service: string;
  readonly name: string;
  /** Its share of all who are neither leader nor rep; the weights add up to 244, one for each of the 250. */
  readonly weight: number;
  /** The share of its people who come from an agency. */
  readonly agency: number;
}

/** Uneven as in life: a large front line, one team held together by agency staff, and one too small to be shown. */
const teams: readonly SampleTeam[] = [
  { service: 'Safeguarding', name: 'Front Door', weight: 22, agency: 0.18 },
  { service: 'Safeguarding', name: 'Assessment North', weight: 26, agency: 0.27 },
  { service: 'Safeguarding', name: 'Assessment South', weight: 25, agency: 0.44 },
  { service: 'Safeguarding', name: 'Child Protection East', weight: 28, agency: 0.25 },
  { service: 'Safeguarding', name: 'Child Protection West', weight: 24, agency: 0.21 },
  { service: 'Early Help', name: 'Family Hubs', weight: 21, agency: 0.05 },
  { service: 'Early Help', name: 'Family Support', weight: 24, agency: 0.08 },
  { service: 'Early Help', name: 'Edge of Care', weight: 8, agency: 0.12 },
  { service: 'Corporate Parenting', name: 'Children in Care', weight: 24, agency: 0.17 },
  { service: 'Corporate Parenting', name: 'Leaving Care', weight: 15, agency: 0.07 },
  { service: 'Corporate Parenting', name: 'Fostering', weight: 17, agency: 0.06 },
  { service: 'Corporate Parenting', name: 'Adoption and Permanence', weight: 10, agency: 0 },
];
const services = [...new Set(teams.map(({ service }) => service))];

const home = 'Europe/London';
/** Two people work from elsewhere, so that the sample shows what happens to them. */
const elsewhere = ['Europe/Lisbon', 'America/Toronto'];

interface Place {
  readonly team: string;
  readonly role: Role;
  readonly employment: 'permanent' | 'agency';
}

/**
 * The roster of an invented council's children's services, as CSV: `staff` people in all, three leaders and three reps
 * among them. The same numbers give the same text on every machine. `staff` is from 20 to 100,000.
 */
export function synthesiseRoster(options: { readonly staff: number; readonly seed: number }): string {
  const { staff, seed } = options;
  if (!Number.isInteger(staff) || staff < 20 || staff > 100_000) {
    throw new ParleyError((language) => sampleWords(language).tooFewOrTooMany(staff));
  }
  const random = createRandom(seed);
  const places = [...services.flatMap(placeSides), ...placeStaff(staff - 2 * services.length)];
  // Numbers are drawn, so that they say nothing of the team.
  const width = String(staff).length;
  const ids = shuffled(
    places.map((_, index) => `p${String(index + 1).padStart(Math.max(3, width), '0')}`),
    random,
  );
  const abroad = shuffled(
    places.flatMap(({ role }, index) => (role === 'staff' ? [index] : [])),
    random,
  ).slice(0, elsewhere.length);
  const rows = places.map(({ team, role, employment }, index) => {
    const id = ids[index] ?? '';
    const zone = elsewhere[abroad.indexOf(index)] ?? home;
    return [id, team, role, zone, employment, `${id}@example.org`, '', '', 'web'].join(',');
  });
  return `${[rosterColumns.join(','), ...rows.toSorted()].join('\n')}\n`;
}

/** Each service has a leader, who belongs to no team in it, and a rep, who works in its first. */
function placeSides(service: string): readonly Place[] {
  const first = teams.find((team) => team.service === service)?.name;
  return [
    { team: service, role: 'leader', employment: 'permanent' },
    { team: `${service} / ${first}`, role: 'rep', employment: 'permanent' },
  ];
}

function placeStaff(count: number): readonly Place[] {
  const whole = teams.reduce((sum, { weight }) => sum + weight, 0);
  let weightSoFar = 0;
  let placedSoFar = 0;
  return teams.flatMap(({ service, name, weight, agency }) => {
    // Rounding what has been placed so far, and not each team, makes the sizes add up.
    weightSoFar += weight;
    const size = Math.round((count * weightSoFar) / whole) - placedSoFar;
    placedSoFar += size;
    const fromAgency = Math.round(size * agency);
    return Array.from(
      { length: size },
      (_, index): Place => ({
        team: `${service} / ${name}`,
        role: 'staff',
        employment: index < fromAgency ? 'agency' : 'permanent',
      }),
    );
  });
}
