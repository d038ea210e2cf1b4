import type { Role } from '../../src/people/person.ts';
import type { ChannelName } from '../../src/survey/organisation.ts';

/** The one channel that a role may read: leaders the leadership's, reps the union's, staff none. */
export function channelOf(role: Role): ChannelName | undefined {
  switch (role) {
    case 'leader':
      return 'leadership';
    case 'rep':
      return 'union';
    case 'staff':
      return undefined;
  }
}
