import { readFile, statfs } from 'node:fs/promises';
import type { Finding } from '../../src/errors/finding.ts';
import type { Language } from '../../src/language/language.ts';
import { hostWords } from './words.ts';

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
export async function examineMachine(
  options: {
    readonly dataFolder: string;
    readonly nodeVersion?: string;
    readonly files?: KernelFiles;
  },
  language: Language,
): Promise<readonly Finding[]> {
  const { dataFolder, nodeVersion = process.versions.node, files = linux } = options;
  const [swaps, corePattern, limits] = await Promise.all(
    [files.swaps, files.corePattern, files.limits].map((file) =>
      readFile(file, 'utf8').catch(() => undefined),
    ),
  );
  return [
    ...(swaps === undefined ? [] : [judgeSwap(swaps, language)]),
    ...(corePattern === undefined || limits === undefined
      ? []
      : [judgeCoreDumps(corePattern, limits, language)]),
    judgeNode(nodeVersion, language),
    judgeTimeZones(language),
    ...(await examineSpace(dataFolder, language)),
  ];
}

function judgeSwap(swaps: string, language: Language): Finding {
  const words = hostWords(language);
  const about = words.about.swap;
  const used = swaps.trim().split('\n').slice(1);
  const onDisk = used.map((line) => line.split(/\s+/)[0] ?? '').filter((name) => !/zram/.test(name));
  return onDisk.length === 0
    ? { about, verdict: 'good', found: words.noSwap }
    : { about, verdict: 'warning', ...words.swap(onDisk) };
}

/** A limit of 0 keeps the kernel from writing a core itself, but not from handing it to a program (man 5 core). */
function judgeCoreDumps(pattern: string, limits: string, language: Language): Finding {
  const words = hostWords(language);
  const about = words.about.coreDumps;
  const [, soft] = /^Max core file size\s+(\S+)/m.exec(limits) ?? [];
  if (pattern.startsWith('|')) {
    const [program = ''] = pattern.slice(1).split(/\s/);
    return { about, verdict: 'warning', ...words.dumpToProgram(program) };
  }
  return soft === '0'
    ? { about, verdict: 'good', found: words.noDump }
    : { about, verdict: 'warning', ...words.dumpToFile(soft) };
}

function judgeNode(version: string, language: Language): Finding {
  const words = hostWords(language);
  const about = words.about.node;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
  return isOld
    ? { about, verdict: 'fault', ...words.nodeOld(version, oldestNode.join('.')) }
    : { about, verdict: 'good', found: words.nodeGood(version) };
}

/** A Node without its own time zone data takes London’s summer for winter, and asks people an hour late. */
function judgeTimeZones(language: Language): Finding {
  const words = hostWords(language);
  const about = words.about.timeZones;
  const noon = new Date(Date.UTC(2026, 6, 1, 12));
  const format = new Intl.DateTimeFormat('en-GB', {
    hour: 'numeric',
    hour12: false,
    timeZone: 'Europe/London',
  });
  return format.format(noon) === '13'
    ? { about, verdict: 'good', found: words.timeZonesGood }
    : { about, verdict: 'fault', ...words.timeZonesLacking };
}

async function examineSpace(folder: string, language: Language): Promise<readonly Finding[]> {
  const words = hostWords(language);
  const about = words.about.disk;
  const disk = await statfs(folder).catch(() => undefined);
  if (!disk) return [];
  const free = Math.floor((disk.bavail * disk.bsize) / megabyte);
  const found = words.space(free, folder);
  if (free >= leastMegabytes.warning) return [{ about, verdict: 'good', found }];
  const verdict = free < leastMegabytes.fault ? 'fault' : 'warning';
  return [{ about, verdict, found, whatToDo: words.freeSpace }];
}
