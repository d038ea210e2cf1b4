import { defineWords } from '../../src/language/language.ts';
import { address, code, command, name, setting } from '../../src/language/sentence-parts.ts';

/** What `parley doctor` finds of settings, files, addresses and the machine. */
export const hostWords = defineWords((language) => {
  const { text } = language;
  const node = name('Node');
  const thisIs = (version: string) => text`This is ${node} ${code(version)}.`;

  return {
    about: {
      settings: text`settings`,
      program: text`Parley`,
      swap: text`swap`,
      coreDumps: text`core dumps`,
      node,
      timeZones: text`time zones`,
      disk: text`disk`,
    },

    correctFirst: text`Correct this first; the rest is looked at then.`,
    noFault: text`No fault in ${address('.env')}, ${address('organisation.yaml')}, questions and roster.`,

    fileShut: text`Others on this machine may not read it.`,
    fileOpen: (path: string) => ({
      found: text`Others on this machine may read it.`,
      whatToDo: text`Run: ${command(`chmod o-rwx ${path}`)}`,
    }),

    databaseHere: text`The database is on this machine.`,
    /** `mode`: as `sslmode` has it. */
    databaseEncrypted: (mode: string) =>
      text`The database is on another machine, and the way there is encrypted (${code(mode)}).`,
    databaseOpen: {
      found: text`The database is on another machine, and the way there is not encrypted.`,
      whatToDo: text`Add ${code('?sslmode=verify-full')} to ${setting('DATABASE_URL')}, and let the server offer TLS.`,
    },
    redisHere: text`${name('Redis')} is on this machine.`,
    redisEncrypted: text`${name('Redis')} is on another machine, and the way there is encrypted.`,
    redisOpen: {
      found: text`${name('Redis')} is on another machine, and the way there is not encrypted: who is asked can be read on it.`,
      whatToDo: text`Use ${code('rediss://')} in ${setting('REDIS_URL')}, or a tunnel to this machine.`,
    },
    addressUnreadable: {
      found: text`It could not be read here, so whether the way is encrypted is not known.`,
      whatToDo: text`Write it like ${code('postgresql://user:password@host:5432/parley?sslmode=verify-full')}.`,
    },

    noSwap: text`No memory is swapped to a disk.`,
    swap: (disks: readonly string[]) => ({
      found: text`Memory may be written to ${language.commas(disks.map(address))}, and answers of an open form with it.`,
      whatToDo: text`Switch swap off (${command('swapoff -a')}, and ${address('/etc/fstab')}), or encrypt it.`,
    }),
    noDump: text`A crash leaves no memory behind, as far as this shell’s limit is Parley’s too.`,
    dumpToProgram: (program: string) => ({
      found: text`A crash hands the program’s memory to ${address(program)}, and answers of an open form with it.`,
      whatToDo: text`Set ${setting('kernel.core_pattern')} to ${code('core')} (${command('sysctl')}) and ${setting('LimitCORE=0')} for Parley, or see that nothing is kept.`,
    }),
    /** `limit`: as the system has it; absent where it does not say. */
    dumpToFile: (limit: string | undefined) => ({
      found: text`A crash writes the program’s memory to a file (limit: ${limit === undefined ? text`unknown` : code(limit)}).`,
      whatToDo: text`Set ${command('ulimit -c 0')} where Parley is started, or ${setting('LimitCORE=0')} in its ${name('systemd')} unit.`,
    }),
    nodeGood: thisIs,
    nodeOld: (version: string, oldest: string) => ({
      found: thisIs(version),
      whatToDo: text`Install ${node} ${code(oldest)} or newer.`,
    }),
    timeZonesGood: text`The time zone data knows summer time.`,
    timeZonesLacking: {
      found: text`The time zone data does not know London’s summer time.`,
      whatToDo: text`Use a ${node} with full ICU data, as ${address('nodejs.org')} gives it out.`,
    },
    space: (megabytes: number, folder: string) => text`${megabytes} MB are free where ${address(folder)} is.`,
    freeSpace: text`Free some space, or set ${setting('PARLEY_DATA')} to a folder on another disk.`,
  };
});
