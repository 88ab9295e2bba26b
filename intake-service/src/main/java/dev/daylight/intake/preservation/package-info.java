/// Requests to keep data as they are, without disclosing any. They are filed as every request is; here their term is
/// extended, as often as the law allows: once, or not at all.
@NullMarked
package dev.daylight.intake.preservation;

import org.jspecify.annotations.NullMarked;
