/** Asking Intl is slow, above all for a name that it does not know, and a roster may ask 100,000 times. */
const known = new Map<string, boolean>();
/** A roster names few zones; a file of rubbish must not fill the memory. */
const mostKnown = 1000;

/**
 * Whether this names a zone of the IANA database, such as `Europe/London`. Offsets (`+01:00`) are refused: they would
 * not follow the clock changes.
 */
export function isTimeZone(name: string): boolean {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const answer = /^[A-Za-z]/.test(name) && accepts(name);
  if (known.size < mostKnown) known.set(name, answer);
  return answer;
}

function accepts(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
