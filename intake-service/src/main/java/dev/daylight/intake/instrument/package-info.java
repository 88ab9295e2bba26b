/// The paper on which a request rests. At the door it is only asked whether a person will be able to read it: a PDF,
/// whole, not locked, not too large. What it says is for review to judge. It is stored sealed.
@NullMarked
package dev.daylight.intake.instrument;

import org.jspecify.annotations.NullMarked;
