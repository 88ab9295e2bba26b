/// The fault run: cases go their way while every service, the broker and the database are killed under them.
///
/// What must hold afterwards is what the system is for: nothing acknowledged is lost, nothing is done twice, nobody is
/// told before an order ends, and the report equals what was really done.
@NullMarked
package dev.daylight.system.faults;

import org.jspecify.annotations.NullMarked;
