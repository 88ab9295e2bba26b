/// What was decided, tried and looked at, and by whom. Rows are only ever added; the database refuses anything else.
@NullMarked
package dev.daylight.notification.audit;

import org.jspecify.annotations.NullMarked;
