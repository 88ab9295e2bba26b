-- The moves of a case are guarded row by row; so is its beginning, or a hand at the database could write a case that is
-- approved already and never went through them.
CREATE FUNCTION casefile_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'OPEN' OR NEW.version <> 1 THEN
    RAISE EXCEPTION 'a case begins open, in its first version';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER casefile_begins BEFORE INSERT ON casefile FOR EACH ROW EXECUTE FUNCTION casefile_begins();

-- Nothing of a case goes away. An answer that is gone could be given anew; without its order a notice would not wait.
CREATE FUNCTION stays_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never deleted', TG_TABLE_NAME;
END $$;
CREATE TRIGGER casefile_stays BEFORE DELETE ON casefile
  FOR EACH ROW EXECUTE FUNCTION stays_for_good();
CREATE TRIGGER casefile_is_never_emptied BEFORE TRUNCATE ON casefile
  FOR EACH STATEMENT EXECUTE FUNCTION stays_for_good();
CREATE TRIGGER case_check_stays BEFORE DELETE ON case_check
  FOR EACH ROW EXECUTE FUNCTION stays_for_good();
CREATE TRIGGER case_check_is_never_emptied BEFORE TRUNCATE ON case_check
  FOR EACH STATEMENT EXECUTE FUNCTION stays_for_good();
CREATE TRIGGER confidentiality_order_stays BEFORE DELETE ON confidentiality_order
  FOR EACH ROW EXECUTE FUNCTION stays_for_good();
CREATE TRIGGER confidentiality_order_is_never_emptied BEFORE TRUNCATE ON confidentiality_order
  FOR EACH STATEMENT EXECUTE FUNCTION stays_for_good();
