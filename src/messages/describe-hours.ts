/** Whole hours in words: `1 hour`, `47 hours`, `2 days`. */
export function describeHours(hours: number): string {
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  return hours === 1 ? '1 hour' : `${hours} hours`;
}
