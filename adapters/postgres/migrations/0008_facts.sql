-- Entries and summaries that an earlier Parley wrote are of the first form, which held sentences.
ALTER TABLE "parley"."register_entry" ADD COLUMN "v" integer NOT NULL DEFAULT 1 CHECK ("v" > 0);
