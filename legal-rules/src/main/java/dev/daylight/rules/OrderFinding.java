package dev.daylight.rules;

import java.time.Instant;

/// What is remarkable about a confidentiality order.
///
/// @param binding BINDING: the order cannot hold a notice longer than the law lets it; ADVISORY: review should ask
/// @param longestEnd when it would have to end
public record OrderFinding(Binding binding, LocalizedText text, Source source, Instant longestEnd) {}
