/// `./dev bench NAME`: speed as ratios between two things measured in one run on one machine. A figure without its
/// yardstick means nothing on shared hardware, so none is printed without one.
@NullMarked
package dev.daylight.benchmarks;

import org.jspecify.annotations.NullMarked;
