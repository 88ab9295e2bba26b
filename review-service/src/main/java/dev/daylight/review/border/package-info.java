/// What all REST resources share: who calls, which version they saw, and how a refusal is told (problem+json).
@NullMarked
package dev.daylight.review.border;

import org.jspecify.annotations.NullMarked;
