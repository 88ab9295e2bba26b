/// What notification-service tells about notices owed and sent. Never to whom.
@NullMarked
package dev.daylight.contracts.notice;

import org.jspecify.annotations.NullMarked;
