/// What intake-service tells about requests as filed: counted from the first moment, whatever becomes of them.
@NullMarked
package dev.daylight.contracts.datarequest;

import org.jspecify.annotations.NullMarked;
