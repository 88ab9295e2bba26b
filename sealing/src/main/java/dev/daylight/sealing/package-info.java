/// Keeps personal data unreadable at rest.
///
/// [Sealing] turns bytes into bytes that only a holder of the key can read, bound to the place they belong to, so that
/// a
/// sealed value copied into another row does not open there. [ObjectStore] is the way to object storage and names what
/// it stored by SHA-256. No domain word inside.
@NullMarked
package dev.daylight.sealing;

import org.jspecify.annotations.NullMarked;
