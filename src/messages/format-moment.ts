/** `Friday 27 November, 17:00` on the wall of this zone. `at` is an ISO instant. */
export function formatMoment(at: string, timeZone: string): string {
  const moment = new Date(at);
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${day.format(moment).replace(',', '')}, ${time.format(moment)}`;
}
