CREATE TABLE "parley"."owed_post" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
	"key" text NOT NULL UNIQUE,
	"channel" text NOT NULL,
	"platform" text NOT NULL,
	"since" text NOT NULL,
	"reason" text,
	"message" json NOT NULL
);
--> statement-breakpoint
-- A channel that could not be reached was given up for good until now. Whatever asks for such a post again gets to try.
DELETE FROM "parley"."delivery"
WHERE "state" = 'unreachable' AND "key" ~ '/(leadership|union)/[^/]+$' AND "key" !~ '^(invitation|reminder|share)/';
