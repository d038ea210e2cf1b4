import { readFile } from 'node:fs/promises';

/** A process, told apart from a later one that got the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Which boot of the machine, and how many ticks after it the process began. Absent where the system does not say. */
  readonly started?: string;
}

export async function identifyProcess(): Promise<ProcessIdentity> {
  const started = await readStart(process.pid);
  return { pid: process.pid, ...(started !== undefined && { started }) };
}

/** Whether the process still runs. One that was killed and not yet cleared away by its parent does not. */
export async function isRunning({ pid, started }: ProcessIdentity): Promise<boolean> {
  if (started !== undefined) return (await readStart(pid)) === started;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Fields 3 (state) and 22 (start time) of `/proc/<pid>/stat`, see proc(5); field 2 may hold spaces and brackets. */
async function readStart(pid: number): Promise<string | undefined> {
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const dead = fields[0] === 'Z' || fields[0] === 'X';
    return dead ? undefined : `${boot}/${fields[19]}`;
  } catch {
    return undefined;
  }
}
