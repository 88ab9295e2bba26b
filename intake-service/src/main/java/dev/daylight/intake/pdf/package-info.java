/// Opens a PDF with the common library, under limits that the library does not have. It unpacks streams into memory
/// whole, whatever its stream cache is set to, and believes widths and counts that a file states. Here every stream
/// is measured right before it is unpacked, with the library's own filters and parameters, so that there is no
/// second opinion about what a file means; reading, objects and entries of the cross-reference are counted.
@NullMarked
package dev.daylight.intake.pdf;

import org.jspecify.annotations.NullMarked;
