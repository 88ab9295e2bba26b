/// Programs that play the outside world for a local stack: the provider's systems, the hash-sharing service, and the
/// people and past that a fresh installation lacks.
///
/// They speak the real protocols, keep their promises across SIGKILL and hold synthetic data only. Nothing of the
/// product depends on this module; a real provider implements the same protocol (`docs/provider-ports.md`).
@NullMarked
package dev.daylight.standins;

import org.jspecify.annotations.NullMarked;
