/// Data requests as filed. An agency files, lists and follows its own requests; whatever becomes of a request, it is
/// recorded and counted from the first moment. What is personal about it (case number, offence, identifiers) is sealed
/// before it is stored, in object storage for review and in one column for the agency's own eyes; on topics stands only
/// what can be counted.
///
/// The way of a filing: the documents go to object storage first, then one transaction holds the idempotency key, the
/// request, its events and the audit entry. A crash between the two leaves an object that nobody names, never a request
/// without its documents.
@NullMarked
package dev.daylight.intake.datarequest;

import org.jspecify.annotations.NullMarked;
