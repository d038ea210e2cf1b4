import type { Attack } from './attack.ts';
import { attackOrders } from './links/attack-orders.ts';
import { attackXmin } from './links/attack-xmin.ts';
import { rosterAttack } from './roster/roster-attack.ts';
import { betweenWeeksAttack } from './statistics/between-weeks-attack.ts';
import { unanimityAttack } from './statistics/unanimity-attack.ts';
import { withinWeekAttack } from './statistics/within-week-attack.ts';
import { stuffingAttack } from './stuffing/stuffing-attack.ts';

/** Every attack, by its number. */
export const attacks: readonly Attack[] = [
  attackXmin,
  attackOrders,
  withinWeekAttack,
  betweenWeeksAttack,
  unanimityAttack,
  stuffingAttack,
  rosterAttack,
];
