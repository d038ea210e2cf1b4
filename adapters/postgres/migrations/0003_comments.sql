CREATE TABLE "parley"."round_comments" (
	"round_id" text PRIMARY KEY,
	"texts" json NOT NULL,
	"deletes_at" text NOT NULL,
	"readings" jsonb NOT NULL
);
