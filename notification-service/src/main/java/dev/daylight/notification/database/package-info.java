/// How the features of this service speak SQL. Plain statements and no cached entities: what a decision reads under a
/// row lock is what stands in the table at that moment.
@NullMarked
package dev.daylight.notification.database;

import org.jspecify.annotations.NullMarked;
