/// Tells the person concerned that data of theirs was disclosed: as soon as the law allows, and not before.
///
/// `obligation` knows what is owed and decides when it may go; `notice` writes and sends it; `receipt` shows what was
/// disclosed to whoever holds the link from the notice; `audit` remembers each step.
@NullMarked
package dev.daylight.notification;

import org.jspecify.annotations.NullMarked;
