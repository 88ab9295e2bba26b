-- A key without a request: what was sent under it came too late. An earlier call with the same content may be under way
-- still; it finds the key taken and comes to the same answer, so that nobody files anew what is recorded after all.
ALTER TABLE filing_key ALTER COLUMN request_id DROP NOT NULL;
