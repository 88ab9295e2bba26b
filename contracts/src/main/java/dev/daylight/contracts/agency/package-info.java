/// What intake-service tells about the agencies that may ask: registered, certified. Organisations only, never
/// officers.
@NullMarked
package dev.daylight.contracts.agency;

import org.jspecify.annotations.NullMarked;
