CREATE TABLE effort_rollup (
  day BIGINT NOT NULL,
  work_class TEXT NOT NULL,
  minutes BIGINT NOT NULL,
  PRIMARY KEY (day, work_class))
--;
ALTER TABLE effort_spill ADD COLUMN work_class TEXT NOT NULL DEFAULT 'unclassified'
--;
CREATE TRIGGER effort_entry_rollup_add AFTER INSERT ON effort_entry FOR EACH ROW BEGIN INSERT INTO effort_rollup(day, work_class, minutes) VALUES (NEW.day, NEW.work_class, NEW.day_minutes) ON CONFLICT (day, work_class) DO UPDATE SET minutes = effort_rollup.minutes + excluded.minutes; END
--;
CREATE TRIGGER effort_entry_rollup_change AFTER UPDATE ON effort_entry FOR EACH ROW BEGIN INSERT INTO effort_rollup(day, work_class, minutes) VALUES (OLD.day, OLD.work_class, -OLD.day_minutes) ON CONFLICT (day, work_class) DO UPDATE SET minutes = effort_rollup.minutes + excluded.minutes;INSERT INTO effort_rollup(day, work_class, minutes) VALUES (NEW.day, NEW.work_class, NEW.day_minutes) ON CONFLICT (day, work_class) DO UPDATE SET minutes = effort_rollup.minutes + excluded.minutes; END
--;
CREATE TRIGGER effort_entry_rollup_take AFTER DELETE ON effort_entry FOR EACH ROW BEGIN INSERT INTO effort_rollup(day, work_class, minutes) VALUES (OLD.day, OLD.work_class, -OLD.day_minutes) ON CONFLICT (day, work_class) DO UPDATE SET minutes = effort_rollup.minutes + excluded.minutes; END
--;
CREATE TRIGGER effort_spill_rollup_add AFTER INSERT ON effort_spill FOR EACH ROW BEGIN INSERT INTO effort_rollup(day, work_class, minutes) VALUES (NEW.day, NEW.work_class, NEW.minutes) ON CONFLICT (day, work_class) DO UPDATE SET minutes = effort_rollup.minutes + excluded.minutes; END
--;
CREATE TRIGGER effort_spill_rollup_change AFTER UPDATE ON effort_spill FOR EACH ROW BEGIN INSERT INTO effort_rollup(day, work_class, minutes) VALUES (OLD.day, OLD.work_class, -OLD.minutes) ON CONFLICT (day, work_class) DO UPDATE SET minutes = effort_rollup.minutes + excluded.minutes;INSERT INTO effort_rollup(day, work_class, minutes) VALUES (NEW.day, NEW.work_class, NEW.minutes) ON CONFLICT (day, work_class) DO UPDATE SET minutes = effort_rollup.minutes + excluded.minutes; END
--;
CREATE TRIGGER effort_spill_rollup_take AFTER DELETE ON effort_spill FOR EACH ROW BEGIN INSERT INTO effort_rollup(day, work_class, minutes) VALUES (OLD.day, OLD.work_class, -OLD.minutes) ON CONFLICT (day, work_class) DO UPDATE SET minutes = effort_rollup.minutes + excluded.minutes; END
--;
