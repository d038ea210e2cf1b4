import {
  bigint,
  customType,
  index,
  integer,
  json,
  jsonb,
  pgSchema,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import type { KeptComments } from '../../src/dispute/kept-comments.ts';
import type { Author, EntryKind } from '../../src/dispute/register-entry.ts';
import type { PlatformName, Role, TeamPath } from '../../src/people/person.ts';
import type { WebSecret } from '../../src/ports/store.ts';
import type { ChannelName } from '../../src/survey/organisation.ts';
import type { Round, RoundState } from '../../src/survey/round.ts';
import type { KeptMessage } from './kept-message.ts';

/**
 * Everything Parley keeps is in this schema, by qualified names, so that it cannot clash with BullMQ's tables, which
 * the search path finds. Instants are ISO 8601 text exactly as the core wrote them; documents are `json`, not `jsonb`,
 * because a published digest is over the exact document.
 */
export const parley = pgSchema('parley');

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
});

/** One row, which says which roster the people are of. */
export const roster = parley.table('roster', {
  only: integer().primaryKey(),
  hash: text().notNull(),
});

export const person = parley.table(
  'person',
  {
    id: text().primaryKey(),
    /** The line in the roster, since the roster's hash is over its people in their order. */
    position: integer().notNull(),
    team: json().$type<TeamPath>().notNull(),
    role: text().$type<Role>().notNull(),
    timeZone: text('time_zone'),
    employment: text().notNull(),
    email: text(),
    slackId: text('slack_id'),
    discordId: text('discord_id'),
    platforms: json().$type<readonly PlatformName[]>().notNull(),
  },
  (table) => [index('person_slack_id').on(table.slackId), index('person_discord_id').on(table.discordId)],
);

/** Accounts that a platform found for people of whom the roster knows only an e-mail address. */
export const accountLink = parley.table(
  'account_link',
  {
    platform: text().$type<PlatformName>().notNull(),
    accountId: text('account_id').notNull(),
    personId: text('person_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.accountId] })],
);

/** Outlives a new roster that has the person: who asked not to be invited is not asked again because of an import. */
export const stoppedInvitation = parley.table('stopped_invitation', {
  personId: text('person_id').primaryKey(),
});

export const round = parley.table('round', {
  id: text().primaryKey(),
  state: text().$type<RoundState>().notNull(),
  document: json().$type<Omit<Round, 'state' | 'closedAt' | 'publishedAt' | 'destroyedAt'>>().notNull(),
  closedAt: text('closed_at'),
  publishedAt: text('published_at'),
  destroyedAt: text('destroyed_at'),
});

export const elector = parley.table(
  'elector',
  {
    roundId: text('round_id').notNull(),
    personId: text('person_id').notNull(),
    team: text(),
    platforms: json().$type<readonly PlatformName[]>().notNull(),
    invitedAt: text('invited_at').notNull(),
    remindedAt: text('reminded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.personId] })],
);

/** Beside no round, so that a team's freeze stays when a round is destroyed. One row in `freeze` says since when. */
export const frozenTeam = parley.table('frozen_team', {
  personId: text('person_id').primaryKey(),
  team: text().notNull(),
});

export const freeze = parley.table('freeze', {
  only: integer().primaryKey(),
  sinceRoundId: text('since_round_id').notNull(),
});

/**
 * Three columns and no more: no time, no team, no serial number. The migration stores `sealed` PLAIN, within the row:
 * sealed bytes do not compress, and a side table of long values would number them in the order of their coming.
 */
export const ballot = parley.table(
  'ballot',
  {
    round: text().notNull(),
    tag: bytea().notNull(),
    sealed: bytea().notNull(),
  },
  (table) => [primaryKey({ columns: [table.round, table.tag] })],
);

export const summary = parley.table('summary', {
  roundId: text('round_id').primaryKey(),
  document: json().notNull(),
  digest: text().notNull(),
  receipts: json().$type<readonly string[]>().notNull(),
  picture: bytea().notNull(),
  pictureDescription: text('picture_description').notNull(),
});

export const delivery = parley.table('delivery', {
  key: text().primaryKey(),
  state: text().$type<'claimed' | 'sent' | 'unreachable'>().notNull(),
  /** Milliseconds on the clock. */
  claimedUntil: bigint('claimed_until', { mode: 'number' }).notNull(),
  reason: text(),
});

/** What a channel has yet to get, in order. */
export const owedPost = parley.table('owed_post', {
  number: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  key: text().notNull().unique(),
  channel: text().$type<ChannelName>().notNull(),
  platform: text().$type<PlatformName>().notNull(),
  since: text().notNull(),
  reason: text(),
  message: json().$type<KeptMessage>().notNull(),
});

/** Added to only: a trigger refuses to change or delete a row. */
export const registerEntry = parley.table('register_entry', {
  v: integer().notNull().default(1),
  seq: integer().primaryKey(),
  at: text().notNull(),
  by: json().$type<Author>().notNull(),
  kind: text().$type<EntryKind>().notNull(),
  subject: integer().notNull(),
  action: text().notNull(),
  data: json().$type<Readonly<Record<string, unknown>>>().notNull(),
});

/** Of the same three columns as a ballot, and stored in the same way, for the same reasons. */
export const concernBox = parley.table(
  'concern_box',
  {
    box: text().notNull(),
    tag: bytea().notNull(),
    sealed: bytea().notNull(),
  },
  (table) => [primaryKey({ columns: [table.box, table.tag] })],
);

/** Who supports a concern, as tags under a key that the vault holds until the concern is closed. */
export const concernSupport = parley.table(
  'concern_support',
  {
    concern: integer().notNull(),
    tag: bytea().notNull(),
  },
  (table) => [primaryKey({ columns: [table.concern, table.tag] })],
);

/**
 * The redacted comments of a round in one row, so that the order of rows tells nothing. The readings are `jsonb`, so
 * that two can be compared.
 */
export const roundComments = parley.table('round_comments', {
  roundId: text('round_id').primaryKey(),
  texts: json().$type<readonly string[]>().notNull(),
  deletesAt: text('deletes_at').notNull(),
  readings: jsonb().$type<KeptComments['readings']>().notNull(),
});

/** Made once a month, so that both sides get the same bytes. */
export const boardPack = parley.table('board_pack', {
  month: text().primaryKey(),
  markdown: text().notNull(),
  digest: text().notNull(),
  pdf: bytea().notNull(),
});

export const webMessage = parley.table(
  'web_message',
  {
    number: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    key: text().notNull().unique(),
    /** `person:` and an id, or `channel:` and a name. */
    target: text().notNull(),
    message: json().$type<KeptMessage>().notNull(),
    at: text().notNull(),
  },
  (table) => [index('web_message_target').on(table.target, table.number)],
);

export const webSecret = parley.table(
  'web_secret',
  {
    hash: text().primaryKey(),
    kind: text().$type<WebSecret['kind']>().notNull(),
    personId: text('person_id').notNull(),
    expiresAt: text('expires_at').notNull(),
  },
  (table) => [index('web_secret_person').on(table.personId, table.kind)],
);

export const setting = parley.table('setting', {
  name: text().primaryKey(),
  /** Wrapped, since drivers differ in how they hand out a document that is a bare string. */
  value: json().$type<{ readonly kept: unknown }>().notNull(),
});
