CREATE TABLE "parley"."board_pack" (
	"month" text PRIMARY KEY NOT NULL,
	"markdown" text NOT NULL,
	"digest" text NOT NULL,
	"pdf" bytea NOT NULL
);
