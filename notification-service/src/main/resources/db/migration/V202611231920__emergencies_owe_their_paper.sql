-- What was given in an emergency is told to nobody before it is clear which orders come with the paper.
ALTER TABLE legal_case
  ADD COLUMN paper_filed_at timestamptz, -- when the paper of an emergency came and intake let it in
  ADD COLUMN unfounded_at timestamptz;   -- when intake said that none will come any more

-- Until here a filing was noted twice exactly when the second one was the paper.
UPDATE legal_case SET paper_filed_at = filed_at WHERE request_id IN
  (SELECT request_id FROM audit_trail WHERE action = 'CASE_FILED' GROUP BY request_id HAVING count(*) > 1);

ALTER TABLE disclosure ADD COLUMN paper_due_at timestamptz;
-- Rows of before do not know it; the time for a paper had begun by then and is 48 hours.
ALTER TABLE disclosure DISABLE TRIGGER written_once;
UPDATE disclosure SET paper_due_at = disclosed_at + interval '48 hours' WHERE emergency_provision IS NOT NULL;
ALTER TABLE disclosure ENABLE TRIGGER written_once;
ALTER TABLE disclosure ADD CONSTRAINT emergencies_owe_a_paper
  CHECK ((emergency_provision IS NULL) = (paper_due_at IS NULL));
