CREATE TABLE "parley"."roster" (
	"only" integer PRIMARY KEY CHECK ("only" = 1),
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parley"."person" (
	"id" text PRIMARY KEY,
	"position" integer NOT NULL,
	"team" json NOT NULL,
	"role" text NOT NULL,
	"time_zone" text,
	"employment" text NOT NULL,
	"email" text,
	"slack_id" text,
	"discord_id" text,
	"platforms" json NOT NULL
);
--> statement-breakpoint
CREATE INDEX "person_slack_id" ON "parley"."person" ("slack_id");
--> statement-breakpoint
CREATE INDEX "person_discord_id" ON "parley"."person" ("discord_id");
--> statement-breakpoint
CREATE TABLE "parley"."account_link" (
	"platform" text NOT NULL,
	"account_id" text NOT NULL,
	"person_id" text NOT NULL,
	PRIMARY KEY ("platform", "account_id")
);
--> statement-breakpoint
CREATE TABLE "parley"."stopped_invitation" (
	"person_id" text PRIMARY KEY
);
--> statement-breakpoint
CREATE TABLE "parley"."round" (
	"id" text PRIMARY KEY,
	"state" text NOT NULL CHECK ("state" IN ('open', 'closed', 'published')),
	"document" json NOT NULL,
	"closed_at" text,
	"published_at" text,
	"destroyed_at" text
);
--> statement-breakpoint
CREATE TABLE "parley"."elector" (
	"round_id" text NOT NULL,
	"person_id" text NOT NULL,
	"team" text,
	"platforms" json NOT NULL,
	"invited_at" text NOT NULL,
	"reminded_at" text NOT NULL,
	PRIMARY KEY ("round_id", "person_id")
);
--> statement-breakpoint
CREATE TABLE "parley"."frozen_team" (
	"person_id" text PRIMARY KEY,
	"team" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parley"."freeze" (
	"only" integer PRIMARY KEY CHECK ("only" = 1),
	"since_round_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parley"."ballot" (
	"round" text NOT NULL,
	"tag" bytea NOT NULL,
	"sealed" bytea NOT NULL,
	PRIMARY KEY ("round", "tag")
);
--> statement-breakpoint
ALTER TABLE "parley"."ballot" ALTER COLUMN "sealed" SET STORAGE PLAIN;
--> statement-breakpoint
CREATE TABLE "parley"."summary" (
	"round_id" text PRIMARY KEY,
	"document" json NOT NULL,
	"digest" text NOT NULL,
	"receipts" json NOT NULL,
	"picture" bytea NOT NULL,
	"picture_description" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parley"."delivery" (
	"key" text PRIMARY KEY,
	"state" text NOT NULL CHECK ("state" IN ('claimed', 'sent', 'unreachable')),
	"claimed_until" bigint NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "parley"."pause" (
	"only" integer PRIMARY KEY CHECK ("only" = 1),
	"document" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parley"."web_message" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
	"key" text NOT NULL UNIQUE,
	"target" text NOT NULL,
	"message" json NOT NULL,
	"at" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "web_message_target" ON "parley"."web_message" ("target", "number");
--> statement-breakpoint
CREATE TABLE "parley"."web_secret" (
	"hash" text PRIMARY KEY,
	"kind" text NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "web_secret_person" ON "parley"."web_secret" ("person_id", "kind");
--> statement-breakpoint
CREATE TABLE "parley"."setting" (
	"name" text PRIMARY KEY,
	"value" json NOT NULL
);
