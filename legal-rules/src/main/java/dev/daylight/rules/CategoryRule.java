package dev.daylight.rules;

import org.jspecify.annotations.Nullable;

/// One cell: what an instrument can do for one category.
///
/// @param order absent when the instrument cannot order the category at all
public record CategoryRule(@Nullable Competence order, Source source) {}
