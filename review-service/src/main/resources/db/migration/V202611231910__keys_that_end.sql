-- A key that has ended is something else than an agency that is not certified: another person mends it.
ALTER TABLE disclosure_job
  DROP CONSTRAINT disclosure_job_waiting_for_check,
  ADD CONSTRAINT disclosure_job_waiting_for_check CHECK (waiting_for IN
    ('PROVIDER', 'OBJECT_STORAGE', 'AGENCY_CERTIFICATE', 'AGENCY_KEY_EXPIRED', 'AGENCY_KEY_UNUSABLE', 'AGENCY_BARRED', 'PERSON'));
