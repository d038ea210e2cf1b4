import type { Attack } from './attack.ts';
import { createAttackChats } from './links/attack-chats.ts';
import { attackOrders } from './links/attack-orders.ts';
import { attackPlatform } from './links/attack-platform.ts';
import { attackXmin } from './links/attack-xmin.ts';
import { rosterAttack } from './roster/roster-attack.ts';
import { attackLog } from './searches/attack-log.ts';
import { attackQueue } from './searches/attack-queue.ts';
import { attackRemains } from './searches/attack-remains.ts';
import { attackTags } from './searches/attack-tags.ts';
import { createAttackShares } from './shares/attack-shares.ts';
import { betweenWeeksAttack } from './statistics/between-weeks-attack.ts';
import { unanimityAttack } from './statistics/unanimity-attack.ts';
import { withinWeekAttack } from './statistics/within-week-attack.ts';
import { createParleyBox } from './stuffing/boxes.ts';
import { stuffingAttack } from './stuffing/stuffing-attack.ts';

/** Every attack, by its number. */
export const attacks: readonly Attack[] = [
  attackXmin,
  attackOrders,
  attackRemains,
  createAttackShares(),
  attackTags,
  attackQueue,
  attackLog,
  attackPlatform,
  createAttackChats(createParleyBox),
  withinWeekAttack,
  betweenWeeksAttack,
  unanimityAttack,
  stuffingAttack,
  rosterAttack,
];
