-- Downloads that came no further than the gate are told to the agency's people like all others.
ALTER TABLE package_download
  DROP CONSTRAINT package_download_outcome_check,
  ADD CONSTRAINT package_download_outcome_check CHECK (outcome IN
    ('WHOLE', 'PART', 'EXPIRED', 'WITHHELD', 'NO_SUCH_RANGE', 'UNAVAILABLE', 'NOT_ALLOWED', 'TOO_OFTEN'));
