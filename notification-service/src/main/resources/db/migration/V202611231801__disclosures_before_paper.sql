-- In an emergency something may have left before there was a paper. Then the row says what allowed that instead.
ALTER TABLE disclosure
  ALTER COLUMN instrument_class DROP NOT NULL,
  ALTER COLUMN issuing_authority DROP NOT NULL,
  ALTER COLUMN instrument_issued_on DROP NOT NULL,
  ADD COLUMN emergency_provision text,
  ADD CONSTRAINT on_a_paper_or_in_an_emergency CHECK
    (num_nonnulls(instrument_class, issuing_authority, instrument_issued_on)
      = CASE WHEN emergency_provision IS NULL THEN 3 ELSE 0 END);
