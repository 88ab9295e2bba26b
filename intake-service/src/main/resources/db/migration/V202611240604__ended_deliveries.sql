-- Which deliveries' end review has been told of, so that the object goes. Told once and never before the time is over.
CREATE TABLE delivery_end (
  delivery_id uuid PRIMARY KEY REFERENCES delivery (id),
  told_at     timestamptz
);
CREATE INDEX delivery_end_untold ON delivery_end (delivery_id) WHERE told_at IS NULL;
INSERT INTO delivery_end (delivery_id) SELECT id FROM delivery;

CREATE FUNCTION every_delivery_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO delivery_end (delivery_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER every_delivery_ends AFTER INSERT ON delivery FOR EACH ROW EXECUTE FUNCTION every_delivery_ends();

CREATE FUNCTION ends_are_told_once_and_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.told_at IS NOT NULL OR NEW.delivery_id <> OLD.delivery_id
      OR EXISTS (SELECT FROM delivery WHERE id = NEW.delivery_id AND available_until > clock_timestamp()) THEN
    RAISE EXCEPTION 'the end of a delivery is told once, after its time' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ends_are_told_once_and_in_time BEFORE UPDATE OR DELETE ON delivery_end
  FOR EACH ROW EXECUTE FUNCTION ends_are_told_once_and_in_time();

-- Why an export brought nothing, as review tells it; unknown of older answers.
ALTER TABLE data_request ADD COLUMN no_data_reason text CHECK (no_data_reason IN ('NO_ACCOUNT', 'NO_RECORD'));
