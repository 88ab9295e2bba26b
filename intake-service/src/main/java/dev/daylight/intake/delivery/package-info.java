/// What leaves the house, on the agency's side: the encrypted package is handed to the agency that asked and to nobody
/// else. Before the first byte goes out it is held against the digest that review published; the first collection is
/// told on the topic, every one stands in the audit trail.
@NullMarked
package dev.daylight.intake.delivery;

import org.jspecify.annotations.NullMarked;
