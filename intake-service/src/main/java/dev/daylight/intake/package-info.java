/// The door of the house: agencies are registered and certified here, their requests are filed here, and what was
/// disclosed to them is collected here. What happens in between is another service's business; this one hears of it by
/// events and never asks.
@NullMarked
package dev.daylight.intake;

import org.jspecify.annotations.NullMarked;
