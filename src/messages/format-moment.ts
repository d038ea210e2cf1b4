/** Making a format costs a millisecond, and there are only as many as zones. */
const formats = new Map<string, { readonly day: Intl.DateTimeFormat; readonly time: Intl.DateTimeFormat }>();

/** `Friday 27 November, 17:00` on the wall of this zone. `at` is an ISO instant. */
export function formatMoment(at: string, timeZone: string): string {
  const moment = new Date(at);
  const { day, time } = formatsOf(timeZone);
  return `${day.format(moment).replace(',', '')}, ${time.format(moment)}`;
}

function formatsOf(timeZone: string) {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = {
    day: new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' }),
    time: new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
  };
  formats.set(timeZone, made);
  return made;
}
