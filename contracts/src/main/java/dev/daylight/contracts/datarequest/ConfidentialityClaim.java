package dev.daylight.contracts.datarequest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The agency says that a confidentiality order forbids telling the person concerned. Until review has looked at it,
/// a claim holds the notice all the same.
///
/// @param endsAt end of the order; absent when the order names none, which holds the notice until review decides
public record ConfidentialityClaim(
        java.util.UUID orderId, @Nullable Instant endsAt) {}
