-- A look at a list is about nobody in particular.
ALTER TABLE audit_entry
  ALTER COLUMN subject_id DROP NOT NULL,
  ADD CONSTRAINT only_lists_are_about_nobody CHECK (subject_id IS NOT NULL OR action = 'AGENCIES_LISTED');
-- Pages of the list begin where the one before ended.
CREATE INDEX agency_by_name ON agency (name, id);
