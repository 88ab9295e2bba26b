-- An agency's key may also be one of OpenPGP, which need not have an end.
ALTER TABLE agency
  ADD COLUMN encryption_key_kind        text NOT NULL DEFAULT 'X509' CHECK (encryption_key_kind IN ('X509', 'OPENPGP')),
  ADD COLUMN encryption_key_fingerprint text,
  ALTER COLUMN certificate_expires_at DROP NOT NULL,
  ADD CONSTRAINT certificates_end CHECK (encryption_key_kind = 'OPENPGP' OR certificate_expires_at IS NOT NULL);
-- All that are registered so far have one certificate in PEM and nothing beside it.
UPDATE agency SET encryption_key_fingerprint =
  encode(sha256(decode(regexp_replace(encryption_certificate, '-----[^-]+-----|\s', '', 'g'), 'base64')), 'hex');
ALTER TABLE agency
  ALTER COLUMN encryption_key_kind DROP DEFAULT,
  ALTER COLUMN encryption_key_fingerprint SET NOT NULL;
