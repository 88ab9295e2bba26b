-- Every filter of the list finds its rows by an index, however many requests an agency has filed in ten years.
CREATE INDEX data_request_by_status ON data_request (agency_id, status, id DESC);
CREATE INDEX data_request_by_officer ON data_request (agency_id, officer_index, id DESC);
-- Whose answer is owed is a matter of status; those that are long answered keep their deadline too.
CREATE INDEX data_request_by_status_and_deadline ON data_request (agency_id, status, due_at) WHERE due_at IS NOT NULL;
DROP INDEX data_request_by_deadline;
CREATE INDEX data_request_by_kind ON data_request (agency_id, kind, id DESC);
