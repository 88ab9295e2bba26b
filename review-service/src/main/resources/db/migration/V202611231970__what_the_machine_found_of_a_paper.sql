-- Intake tells with a paper whether its signatures hold. Absent for papers of before, of which nobody said it.
ALTER TABLE filed_request
  ADD COLUMN instrument_outcome text,
  ADD COLUMN instrument_outcome_reason text,
  ADD CONSTRAINT findings_have_a_reason CHECK ((instrument_outcome IS NULL) = (instrument_outcome_reason IS NULL));
