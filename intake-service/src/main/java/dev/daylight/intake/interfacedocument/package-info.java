/// What the OpenAPI document says beyond the annotations: an example for every body, each of which a test sends, and
/// the roles that may call an operation, by which a test tries who is let in.
@NullMarked
package dev.daylight.intake.interfacedocument;

import org.jspecify.annotations.NullMarked;
