package dev.daylight.intake.agency;

import java.time.Instant;

/// That somebody of the compliance department rang the agency on the number of an independent directory.
///
/// @param numberCalled has to be the registered one: a number that the caller gave proves nothing
/// @param directorySource where the number was looked up
/// @param spokenWith who answered
record CallBack(String numberCalled, String directorySource, String spokenWith, Instant calledAt) {

    /// Holds a person's name.
    @Override
    public String toString() {
        return "CallBack[hidden]";
    }
}
