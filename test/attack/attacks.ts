import type { Attack } from './attack.ts';

/** Every attack, by its number. */
export const attacks: readonly Attack[] = [];
