/// Keeps personal data unreadable at rest.
///
/// [Sealing] turns bytes into bytes that only a holder of the key can read, bound to the place they
/// belong to: a sealed value copied into another row does not open there. Its master keys seal single
/// values and wrap [DataKey]s, one for each owner, which seal whatever belongs to that owner: destroying
/// the wrapped key ([DataKeys]) shreds all of it at once. [ObjectStore] is the way to object storage and
/// names what it stored by SHA-256. No domain word inside.
@NullMarked
package dev.daylight.sealing;

import org.jspecify.annotations.NullMarked;
