import { z } from 'zod';

const lineSchema = z
  .object({ level: z.string(), time: z.number(), msg: z.string() })
  .catchall(z.union([z.string(), z.number()]));

/** How a fact is named to a person; the error comes last and needs no name. */
const names: Readonly<Record<string, string>> = {
  roundId: 'round',
  afterMs: 'after ms',
};

/** `10:00:02 warn  Slack asks to wait. (platform slack, after ms 3000)`, in the machine's own time zone. */
export function readableLine(json: string): string {
  const { level, time, msg, error, ...facts } = lineSchema.parse(JSON.parse(json));
  const clockTime = new Date(time).toTimeString().slice(0, 8);
  const beside = Object.entries(facts).map(([name, value]) => `${names[name] ?? name} ${value}`);
  const brackets = beside.length === 0 ? '' : ` (${beside.join(', ')})`;
  const reason = error === undefined ? '' : ` ${error}`;
  return `${clockTime} ${level.padEnd(5)} ${oneLine(msg + brackets + reason)}\n`;
}

/** No text from outside may begin a line of its own, or move the cursor of a terminal. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '�');
}
