package dev.daylight.rules;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A confidentiality order as the agency states it.
///
/// @param issuedOn when unknown, the order is taken to begin with the request
/// @param endsAt absent when the order names no end
public record StatedOrder(
        @Nullable LocalDate issuedOn, @Nullable Instant endsAt) {}
