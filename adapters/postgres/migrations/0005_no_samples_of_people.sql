-- The server samples rows for its planner, into a table of its own, where no sweep reaches: it must not sample from what is
-- deleted to protect people. These columns are looked up by unique keys and need no sample.
ALTER TABLE "parley"."elector" ALTER COLUMN "person_id" SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE "parley"."delivery" ALTER COLUMN "key" SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE "parley"."web_message" ALTER COLUMN "target" SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE "parley"."web_message" ALTER COLUMN "key" SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE "parley"."round_comments" ALTER COLUMN "readings" SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE "parley"."concern_support" ALTER COLUMN "tag" SET STATISTICS 0;
