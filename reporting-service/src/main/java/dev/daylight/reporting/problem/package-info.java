/// Names for what the framework refuses behind the edge that all services share: a kind of document like every other
/// refusal, under a lasting name, and nothing about why it happened inside.
@NullMarked
package dev.daylight.reporting.problem;

import org.jspecify.annotations.NullMarked;
