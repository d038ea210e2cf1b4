/**
 * Marks the vault's directory for backup programs: BorgBackup and restic with `--exclude-caches`, GNU tar with
 * `--exclude-caches-all`, and others, leave out a directory that holds this file. A courtesy and no guarantee.
 * @see https://bford.info/cachedir/
 */
export const backupTag = {
  name: 'CACHEDIR.TAG',
  text: [
    'Signature: 8a477f597d28d172789f06886806bc55',
    '# Parley’s key vault. It belongs in no backup: what was destroyed must not come back.',
    '',
  ].join('\n'),
} as const;
