/// What leaves the house, on the agency's side: the encrypted package is handed to the agency that asked and to nobody
/// else, until a day that was fixed when it came. Before the first byte of it goes out the whole is held against the
/// digest that review published; the first collection is told on the topic, every attempt stands in the audit trail,
/// and the agency's officers see each other's. When the day is over review is told, which removes the object.
@NullMarked
package dev.daylight.intake.delivery;

import org.jspecify.annotations.NullMarked;
