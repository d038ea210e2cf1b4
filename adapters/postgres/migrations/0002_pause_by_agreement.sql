-- Pausing is an agreement like others. Where both sides had agreed to pause, the register says so from now on.
INSERT INTO "parley"."register_entry" ("seq", "at", "by", "kind", "subject", "action", "data")
SELECT "step"."seq", to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), "step"."by", 'agreement', 1, "step"."action", "step"."data"
FROM "parley"."pause", (VALUES
	(1, '{"side":"leadership"}'::json, 'proposed', '{"subject":{"about":"pause"}}'::json),
	(2, '{"side":"union"}'::json, 'accepted', '{}'::json)
) AS "step" ("seq", "by", "action", "data")
WHERE "pause"."document"->>'paused' = 'true' AND NOT EXISTS (SELECT FROM "parley"."register_entry");
--> statement-breakpoint
DROP TABLE "parley"."pause";
