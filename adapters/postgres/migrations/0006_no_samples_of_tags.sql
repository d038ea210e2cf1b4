-- As in 0005, for every other column that names a person or an account, or holds a tag or the hash of a secret. (Sealed bytes
-- are wider than what the server samples.) A column that is no longer sampled keeps the sample it had for good, unless its
-- type is set: so that is set to what it is, for the columns of 0005 too. That rewrites nothing.
ALTER TABLE "parley"."person"
	ALTER COLUMN "id" SET STATISTICS 0, ALTER COLUMN "id" TYPE text,
	ALTER COLUMN "email" SET STATISTICS 0, ALTER COLUMN "email" TYPE text,
	ALTER COLUMN "slack_id" SET STATISTICS 0, ALTER COLUMN "slack_id" TYPE text,
	ALTER COLUMN "discord_id" SET STATISTICS 0, ALTER COLUMN "discord_id" TYPE text;
--> statement-breakpoint
ALTER TABLE "parley"."account_link"
	ALTER COLUMN "account_id" SET STATISTICS 0, ALTER COLUMN "account_id" TYPE text,
	ALTER COLUMN "person_id" SET STATISTICS 0, ALTER COLUMN "person_id" TYPE text;
--> statement-breakpoint
ALTER TABLE "parley"."stopped_invitation"
	ALTER COLUMN "person_id" SET STATISTICS 0, ALTER COLUMN "person_id" TYPE text;
--> statement-breakpoint
ALTER TABLE "parley"."frozen_team"
	ALTER COLUMN "person_id" SET STATISTICS 0, ALTER COLUMN "person_id" TYPE text;
--> statement-breakpoint
ALTER TABLE "parley"."ballot"
	ALTER COLUMN "tag" SET STATISTICS 0, ALTER COLUMN "tag" TYPE bytea;
--> statement-breakpoint
ALTER TABLE "parley"."concern_box"
	ALTER COLUMN "tag" SET STATISTICS 0, ALTER COLUMN "tag" TYPE bytea;
--> statement-breakpoint
ALTER TABLE "parley"."web_secret"
	ALTER COLUMN "hash" SET STATISTICS 0, ALTER COLUMN "hash" TYPE text,
	ALTER COLUMN "person_id" SET STATISTICS 0, ALTER COLUMN "person_id" TYPE text;
--> statement-breakpoint
ALTER TABLE "parley"."elector" ALTER COLUMN "person_id" TYPE text;
--> statement-breakpoint
ALTER TABLE "parley"."delivery" ALTER COLUMN "key" TYPE text;
--> statement-breakpoint
ALTER TABLE "parley"."web_message" ALTER COLUMN "target" TYPE text, ALTER COLUMN "key" TYPE text;
--> statement-breakpoint
ALTER TABLE "parley"."round_comments" ALTER COLUMN "readings" TYPE jsonb;
--> statement-breakpoint
ALTER TABLE "parley"."concern_support" ALTER COLUMN "tag" TYPE bytea;
