-- The fields of each granted category, by name: {"CONTENT": ["text", "to"]}. Absent on what was granted before they were
-- named; then a category has all its fields.
CREATE FUNCTION fields_fit(fields jsonb, categories text[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT fields IS NULL OR categories IS NOT NULL AND jsonb_typeof(fields) = 'object'
    AND ARRAY(SELECT jsonb_object_keys(fields)) <@ categories AND categories <@ ARRAY(SELECT jsonb_object_keys(fields))
    AND NOT EXISTS (SELECT FROM jsonb_each(fields) AS named (category, names)
      WHERE CASE jsonb_typeof(names) WHEN 'array' THEN jsonb_array_length(names) = 0 ELSE true END)
$$;
ALTER TABLE casefile ADD COLUMN granted_fields jsonb,
  ADD CONSTRAINT fields_are_of_the_granted_categories CHECK (fields_fit(granted_fields, granted_categories));

-- Like the rest of a recommendation.
CREATE FUNCTION casefile_fields_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.recommendation IS NOT DISTINCT FROM 'GRANT' AND NEW.recommendation IS NOT DISTINCT FROM 'GRANT'
      AND NEW.granted_fields IS DISTINCT FROM OLD.granted_fields THEN
    RAISE EXCEPTION 'a recommendation does not change once it was made';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER casefile_9_fields_stay BEFORE UPDATE ON casefile FOR EACH ROW EXECUTE FUNCTION casefile_fields_stay();

-- What was exported, and what the export brought beside it: by dimension, and the names of fields with counts.
ALTER TABLE disclosure
  ADD COLUMN scope_fields   jsonb,
  ADD COLUMN dropped_by     jsonb,
  ADD COLUMN dropped_fields jsonb,
  ADD CONSTRAINT fields_are_of_the_exported_categories CHECK (fields_fit(scope_fields, scope_categories));

-- An export of a granted scope that brought nothing: nobody was behind the identifiers, or they had no record in it.
CREATE TABLE no_data (
  case_id  uuid PRIMARY KEY REFERENCES casefile (id),
  reason   text NOT NULL CHECK (reason IN ('NO_ACCOUNT', 'NO_RECORD')),
  found_at timestamptz NOT NULL
);
CREATE TRIGGER no_data_only_grows BEFORE UPDATE OR DELETE ON no_data FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER no_data_is_never_emptied BEFORE TRUNCATE ON no_data FOR EACH STATEMENT EXECUTE FUNCTION stays_as_written();
