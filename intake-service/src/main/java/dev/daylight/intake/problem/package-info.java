/// How the service says no. Every refusal of bad input is an `application/problem+json` document with a type that never
/// changes, a sentence that tells the caller what to do, and, where fields are at fault, a pointer to each of them.
/// Nothing here quotes what the caller sent: problems are logged, and requests hold personal data.
@NullMarked
package dev.daylight.intake.problem;

import org.jspecify.annotations.NullMarked;
