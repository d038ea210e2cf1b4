import { readFile, statfs } from 'node:fs/promises';
import type { Finding } from '../../src/errors/finding.ts';

const oldestNode = [20, 19] as const;
const megabyte = 1024 * 1024;
const leastMegabytes = { fault: 100, warning: 1024 };

/** Files in which Linux says how it is set; a test has its own. Elsewhere they are missing, and nothing is said. */
export interface KernelFiles {
  readonly swaps: string;
  readonly corePattern: string;
  readonly limits: string;
}

const linux: KernelFiles = {
  swaps: '/proc/swaps',
  corePattern: '/proc/sys/kernel/core_pattern',
  limits: '/proc/self/limits',
};

/** Looks at what could write memory to a disk, and at what Parley stands on. */
export async function examineMachine(options: {
  readonly dataFolder: string;
  readonly nodeVersion?: string;
  readonly files?: KernelFiles;
}): Promise<readonly Finding[]> {
  const { dataFolder, nodeVersion = process.versions.node, files = linux } = options;
  const [swaps, corePattern, limits] = await Promise.all(
    [files.swaps, files.corePattern, files.limits].map((file) =>
      readFile(file, 'utf8').catch(() => undefined),
    ),
  );
  return [
    ...(swaps === undefined ? [] : [judgeSwap(swaps)]),
    ...(corePattern === undefined || limits === undefined ? [] : [judgeCoreDumps(corePattern, limits)]),
    judgeNode(nodeVersion),
    judgeTimeZones(),
    ...(await examineSpace(dataFolder)),
  ];
}

function judgeSwap(swaps: string): Finding {
  const about = 'swap';
  const used = swaps.trim().split('\n').slice(1);
  const onDisk = used.map((line) => line.split(/\s+/)[0] ?? '').filter((name) => !/zram/.test(name));
  return onDisk.length === 0
    ? { about, verdict: 'good', found: 'No memory is swapped to a disk.' }
    : {
        about,
        verdict: 'warning',
        found: `Memory may be written to ${onDisk.join(', ')}, and answers of an open form with it.`,
        whatToDo: 'Switch swap off (swapoff -a, and /etc/fstab), or encrypt it.',
      };
}

/** A limit of 0 keeps the kernel from writing a core itself, but not from handing it to a program (man 5 core). */
function judgeCoreDumps(pattern: string, limits: string): Finding {
  const about = 'core dumps';
  const [, soft] = /^Max core file size\s+(\S+)/m.exec(limits) ?? [];
  if (pattern.startsWith('|')) {
    return {
      about,
      verdict: 'warning',
      found: `A crash hands the program’s memory to ${pattern.slice(1).split(/\s/)[0]}, and answers of an open form with it.`,
      whatToDo:
        'Set kernel.core_pattern to core (sysctl) and LimitCORE=0 for Parley, or see that nothing is kept.',
    };
  }
  return soft === '0'
    ? {
        about,
        verdict: 'good',
        found: 'A crash leaves no memory behind, as far as this shell’s limit is Parley’s too.',
      }
    : {
        about,
        verdict: 'warning',
        found: `A crash writes the program’s memory to a file (limit: ${soft ?? 'unknown'}).`,
        whatToDo: 'Set ulimit -c 0 where Parley is started, or LimitCORE=0 in its systemd unit.',
      };
}

function judgeNode(version: string): Finding {
  const about = 'Node';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
  return isOld
    ? {
        about,
        verdict: 'fault',
        found: `This is Node ${version}.`,
        whatToDo: `Install Node ${oldestNode.join('.')} or newer.`,
      }
    : { about, verdict: 'good', found: `This is Node ${version}.` };
}

/** A Node without its own time zone data takes London’s summer for winter, and asks people an hour late. */
function judgeTimeZones(): Finding {
  const about = 'time zones';
  const noon = new Date(Date.UTC(2026, 6, 1, 12));
  const format = new Intl.DateTimeFormat('en-GB', {
    hour: 'numeric',
    hour12: false,
    timeZone: 'Europe/London',
  });
  return format.format(noon) === '13'
    ? { about, verdict: 'good', found: 'The time zone data knows summer time.' }
    : {
        about,
        verdict: 'fault',
        found: 'The time zone data does not know London’s summer time.',
        whatToDo: 'Use a Node with full ICU data, as nodejs.org gives it out.',
      };
}

async function examineSpace(folder: string): Promise<readonly Finding[]> {
  const about = 'disk';
  const disk = await statfs(folder).catch(() => undefined);
  if (!disk) return [];
  const free = Math.floor((disk.bavail * disk.bsize) / megabyte);
  const found = `${free} MB are free where ${folder} is.`;
  if (free >= leastMegabytes.warning) return [{ about, verdict: 'good', found }];
  const verdict = free < leastMegabytes.fault ? 'fault' : 'warning';
  return [
    { about, verdict, found, whatToDo: 'Free some space, or set PARLEY_DATA to a folder on another disk.' },
  ];
}
