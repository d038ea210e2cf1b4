CREATE TABLE "parley"."register_entry" (
	"seq" integer PRIMARY KEY CHECK ("seq" > 0),
	"at" text NOT NULL,
	"by" json NOT NULL,
	"kind" text NOT NULL,
	"subject" integer NOT NULL CHECK ("subject" > 0),
	"action" text NOT NULL,
	"data" json NOT NULL
);
--> statement-breakpoint
CREATE FUNCTION "parley"."refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'The register is added to and never changed.';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "register_is_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "parley"."register_entry"
	FOR EACH STATEMENT EXECUTE FUNCTION "parley"."refuse_change"();
--> statement-breakpoint
CREATE TABLE "parley"."concern_box" (
	"box" text NOT NULL,
	"tag" bytea NOT NULL,
	"sealed" bytea NOT NULL,
	PRIMARY KEY ("box", "tag")
);
--> statement-breakpoint
ALTER TABLE "parley"."concern_box" ALTER COLUMN "sealed" SET STORAGE PLAIN;
--> statement-breakpoint
CREATE TABLE "parley"."concern_support" (
	"concern" integer NOT NULL,
	"tag" bytea NOT NULL,
	PRIMARY KEY ("concern", "tag")
);
