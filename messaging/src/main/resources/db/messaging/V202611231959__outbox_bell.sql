-- Transactions that notify commit one after the other, each waiting for the disk alone. The relay is woken after the
-- commit instead, by whoever committed.
DROP TRIGGER outbox_wake ON outbox;
DROP FUNCTION outbox_wake();
