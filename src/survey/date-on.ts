import { Temporal } from 'temporal-polyfill';

/** The ISO date of an ISO instant on the wall of this zone. */
export function dateOn(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
