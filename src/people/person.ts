export const roles = ['staff', 'rep', 'leader'] as const;
export type Role = (typeof roles)[number];

export const platformNames = ['web', 'slack', 'discord'] as const;
export type PlatformName = (typeof platformNames)[number];

/** The id that the roster gives a person. Never shown, never logged, never in an address. */
export type PersonId = string;

/** Names from the top of the hierarchy down, without the organisation itself: `['Safeguarding', 'Duty team']`. */
export type TeamPath = readonly string[];

/** A person's identity on one platform. On the web, the account is the person's id itself. */
export interface Account {
  readonly platform: PlatformName;
  readonly id: string;
  /** The language of their app or browser as the platform names it (BCP 47); absent where it does not say. */
  readonly language?: string;
}

/** A person's employment where the roster says nothing: a code, stored and part of the roster's hash. */
export const notStated = 'not stated';

/** One human on the roster: one voice, whatever accounts they have. */
export interface Person {
  readonly id: PersonId;
  readonly team: TeamPath;
  readonly role: Role;
  /** IANA zone, such as `Europe/London`; absent where the roster leaves it to the platform or the organisation. */
  readonly timeZone?: string;
  /** As the roster says it, such as `permanent` or `agency`; `notStated` where it is empty. */
  readonly employment: string;
  readonly email?: string;
  readonly slackId?: string;
  readonly discordId?: string;
  /** Where this person is asked: platforms in order of preference. Never empty. */
  readonly platforms: readonly PlatformName[];
}

/** Who may answer. Imported whole by the operator; there is no self-registration. */
export interface Roster {
  readonly people: readonly Person[];
  /** SHA-256 (hex) over the canonical form of `people`, so both sides can compare what was asked. */
  readonly hash: string;
}
