package dev.daylight.intake.delivery;

/// Whether a package can be downloaded.
public enum DeliveryState {
    AVAILABLE,
    /// Its time is over; nobody prolongs it. What is still needed is asked for anew.
    EXPIRED,
    /// The request turned out to be unfounded after the disclosure.
    WITHHELD
}
