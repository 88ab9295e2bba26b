package dev.daylight.review.confidentiality;

import java.util.List;
import java.util.UUID;

/// The orders of something that is only kept. They hold no notice yet, since nothing was disclosed; the request that
/// takes the data over takes them along.
///
/// @param version grows by one with every change of one of them
public record OrdersOfPreservation(UUID preservationId, long version, List<ConfidentialityOrder> orders) {}
