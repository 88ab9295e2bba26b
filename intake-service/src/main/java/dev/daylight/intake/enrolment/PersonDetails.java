package dev.daylight.intake.enrolment;

import org.jspecify.annotations.Nullable;

/// Who somebody is, as far as another person has to recognise them. Kept sealed.
///
/// @param calledBack whom the compliance department spoke with, for those that it proposes
record PersonDetails(
        String name, String email, String badge, @Nullable String calledBack) {

    @Override
    public String toString() {
        return "PersonDetails[hidden]";
    }
}
