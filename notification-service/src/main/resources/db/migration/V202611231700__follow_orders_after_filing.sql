-- An order can be lifted: two people of review have then seen the paper. What is lifted is named, so that an extension
-- which nobody looked at goes on holding, in whatever order the two are read.
ALTER TABLE confidentiality_order_record
  DROP CONSTRAINT confidentiality_order_record_state_check,
  ADD CONSTRAINT confidentiality_order_record_state_check CHECK (state IN ('CLAIMED', 'CONFIRMED', 'LIFTED')),
  ADD CONSTRAINT only_review_lifts CHECK (state <> 'LIFTED' OR said_by = 'REVIEW'),
  ADD COLUMN extension_id uuid,                     -- set when the agency says that the order was extended
  ADD COLUMN extensions uuid[] NOT NULL DEFAULT '{}'; -- which extensions review knew of when it said this

-- A request that took over what was preserved for another one: orders of the earlier forbid the notice of the later.
CREATE TABLE takeover (
  preservation_id uuid NOT NULL REFERENCES legal_case,
  production_id   uuid NOT NULL REFERENCES legal_case,
  PRIMARY KEY (preservation_id, production_id)
);
CREATE INDEX takeover_by_production ON takeover (production_id);
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON takeover
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
