-- A paper that came is no answer yet: whether its instrument lets anybody be told, review says when it opens the case.
ALTER TABLE legal_case ADD COLUMN paper_rule_told boolean NOT NULL DEFAULT false;
-- Before, review did not say it, and will not say it again.
UPDATE legal_case SET paper_rule_told = true WHERE paper_filed_at IS NOT NULL;
