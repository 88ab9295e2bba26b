/// Long lists come in pages. A page ends with a cursor that the next call carries back; what is entered
/// or taken away meanwhile moves nothing from one page to another.
@NullMarked
package dev.daylight.intake.paging;

import org.jspecify.annotations.NullMarked;
