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
