import type { Language } from '../language/language.ts';
import type { CommandSpec } from './command.ts';

/** `/key`, for the three holders of a week's key. Anybody may ask how it stands. */
export const keyCommand = (_language: Language): CommandSpec => ({
  name: 'key',
  description: 'For those who hold a share of the week’s key: see it, hand it in',
  subcommands: [
    { name: 'status', description: 'Whose shares are needed, and whose were handed in', options: [] },
    { name: 'share', description: 'My share, sealed so that only I can open it', options: [] },
    { name: 'hand-in', description: 'Hand in my share, so that a closed week can be counted', options: [] },
  ],
});
