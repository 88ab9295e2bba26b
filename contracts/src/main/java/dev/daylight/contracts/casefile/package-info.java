/// What review-service tells about a case: orders, decisions, disclosures. The single authority on confidentiality
/// orders.
@NullMarked
package dev.daylight.contracts.casefile;

import org.jspecify.annotations.NullMarked;
