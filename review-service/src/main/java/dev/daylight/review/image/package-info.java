/// Papers as images. Whoever made a PDF may be hostile, so it is read by a child process that has nothing: no
/// environment,
/// no open files but its input and output, little memory, little time, and no network where the machine can take that
/// away. What comes back is a picture and nothing else, or is not shown.
@NullMarked
package dev.daylight.review.image;

import org.jspecify.annotations.NullMarked;
