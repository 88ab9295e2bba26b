/// What this service vouches for with a signature that anybody can check: receipts of downloads and calls to agencies'
/// webhooks. Ed25519 only; the public keys are open to everybody, older ones as long as they are configured.
@NullMarked
package dev.daylight.intake.signing;

import org.jspecify.annotations.NullMarked;
