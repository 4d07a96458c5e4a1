CREATE TABLE effort_rollup (
  day BIGINT NOT NULL,
  work_class TEXT NOT NULL,
  minutes BIGINT NOT NULL,
  PRIMARY KEY (day, work_class))
--;
ALTER TABLE effort_spill ADD COLUMN work_class TEXT NOT NULL DEFAULT 'unclassified'
--;
CREATE FUNCTION effort_entry_rollup() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN IF TG_OP <> 'INSERT' THEN INSERT INTO effort_rollup(day, work_class, minutes) VALUES (OLD.day, OLD.work_class, -OLD.day_minutes) ON CONFLICT (day, work_class) DO UPDATE SET minutes = effort_rollup.minutes + excluded.minutes; END IF; IF TG_OP <> 'DELETE' THEN INSERT INTO effort_rollup(day, work_class, minutes) VALUES (NEW.day, NEW.work_class, NEW.day_minutes) ON CONFLICT (day, work_class) DO UPDATE SET minutes = effort_rollup.minutes + excluded.minutes; END IF; RETURN NULL; END $body$
--;
CREATE TRIGGER effort_entry_rollup AFTER INSERT OR UPDATE OR DELETE ON effort_entry FOR EACH ROW EXECUTE FUNCTION effort_entry_rollup()
--;
CREATE FUNCTION effort_spill_rollup() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN IF TG_OP <> 'INSERT' THEN INSERT INTO effort_rollup(day, work_class, minutes) VALUES (OLD.day, OLD.work_class, -OLD.minutes) ON CONFLICT (day, work_class) DO UPDATE SET minutes = effort_rollup.minutes + excluded.minutes; END IF; IF TG_OP <> 'DELETE' THEN INSERT INTO effort_rollup(day, work_class, minutes) VALUES (NEW.day, NEW.work_class, NEW.minutes) ON CONFLICT (day, work_class) DO UPDATE SET minutes = effort_rollup.minutes + excluded.minutes; END IF; RETURN NULL; END $body$
--;
CREATE TRIGGER effort_spill_rollup AFTER INSERT OR UPDATE OR DELETE ON effort_spill FOR EACH ROW EXECUTE FUNCTION effort_spill_rollup()
--;
