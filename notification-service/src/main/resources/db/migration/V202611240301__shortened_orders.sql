-- Review says when an order ends earlier than was said of it, and which of its words is the later one.
ALTER TABLE confidentiality_order_record
  ADD COLUMN revision bigint,
  ADD COLUMN shortened boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT only_review_shortens CHECK (NOT shortened OR (said_by = 'REVIEW' AND revision IS NOT NULL));
