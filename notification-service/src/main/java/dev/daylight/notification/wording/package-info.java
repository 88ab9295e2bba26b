/// The words that letter and receipt share, in English and Simplified Chinese: plain, exact, without legal Latin.
@NullMarked
package dev.daylight.notification.wording;

import org.jspecify.annotations.NullMarked;
