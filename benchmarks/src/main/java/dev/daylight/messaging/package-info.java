/// Measures the relay itself, without a service around it; stands in its package to construct it.
@NullMarked
package dev.daylight.messaging;

import org.jspecify.annotations.NullMarked;
