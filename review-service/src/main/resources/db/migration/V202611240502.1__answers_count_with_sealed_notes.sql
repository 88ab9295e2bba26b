-- The answers that count in the review under way, without the plain notes that are gone.
CREATE VIEW answer_that_counts AS
  SELECT k.* FROM case_check k JOIN casefile c ON c.id = k.case_id AND c.round = k.round;
-- Answers of before may lack a note.
ALTER TABLE case_check
  ADD CONSTRAINT what_does_not_pass_has_a_note CHECK (outcome = 'PASSED' OR note_sealed IS NOT NULL) NOT VALID;
