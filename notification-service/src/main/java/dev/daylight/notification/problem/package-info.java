/// How callers are told that they may not: the same kind of document as every other error, and nothing about why.
@NullMarked
package dev.daylight.notification.problem;

import org.jspecify.annotations.NullMarked;
