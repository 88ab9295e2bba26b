/// How review keeps up: one class for each figure.
@NullMarked
package dev.daylight.benchmarks.review;

import org.jspecify.annotations.NullMarked;
