const known = new Map<string, boolean>();

/**
 * Whether this names a zone of the IANA database, such as `Europe/London`. Offsets (`+01:00`) are refused: they would
 * not follow the clock changes.
 */
export function isTimeZone(name: string): boolean {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const answer = /^[A-Za-z]/.test(name) && accepts(name);
  // A roster names few zones; whatever else is asked about is not worth remembering.
  if (answer) known.set(name, true);
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
