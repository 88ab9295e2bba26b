-- A paper that the rules refuse is none: the emergency stays what it is, and a better paper may come in time.
DELETE FROM request_move WHERE kind = 'EMERGENCY' AND after = 'REFUSED';

ALTER TABLE follow_up ADD COLUMN refused boolean NOT NULL DEFAULT false;
UPDATE follow_up SET refused = true
  WHERE kind = 'PAPER' AND jsonb_array_length(answer::jsonb -> 'reasons') > 0;
ALTER TABLE follow_up ADD CONSTRAINT only_papers_are_refused CHECK (kind = 'PAPER' OR NOT refused);
DROP INDEX once_in_a_life;
CREATE UNIQUE INDEX once_in_a_life ON follow_up (request_id, kind)
  WHERE kind IN ('WITHDRAWAL', 'EXTENSION', 'PAPER') AND NOT refused;

-- Until here an emergency that had been answered kept its package when its paper was refused, though review had given it
-- up. The next sweep ends those.
UPDATE data_request r SET paper_filed_at = NULL, paper_due_at = least(paper_due_at, clock_timestamp())
  WHERE kind = 'EMERGENCY' AND status IN ('DISCLOSED', 'NO_DATA') AND paper_filed_at IS NOT NULL
    AND EXISTS (SELECT FROM follow_up f WHERE f.request_id = r.id AND f.refused);
