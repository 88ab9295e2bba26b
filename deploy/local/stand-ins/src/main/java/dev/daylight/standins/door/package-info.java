/// The HTTP door of the stand-ins: routes, credentials, and problems instead of stack traces.
@NullMarked
package dev.daylight.standins.door;

import org.jspecify.annotations.NullMarked;
