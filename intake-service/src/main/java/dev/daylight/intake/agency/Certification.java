package dev.daylight.intake.agency;

import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.IntakeProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A certification as it is asked for, unchecked.
@Schema(name = "NewCertification", requiredProperties = "expiresOn")
record Certification(
        @Schema(description = "Last day on which the agency may ask.", examples = "2027-06-30", format = "date")
        @Nullable
        String expiresOn) {

    /// @param atMost how long a certification may hold
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when it is no day from today on, or too far away
    LocalDate lastDay(LocalDate today, Period atMost) {
        String pointer = "/expiresOn";
        if (expiresOn == null || expiresOn.isBlank()) {
            throw invalid(Fault.REQUIRED, pointer);
        }
        LocalDate lastDay;
        try {
            lastDay = LocalDate.parse(expiresOn);
        } catch (DateTimeException e) {
            throw invalid(Fault.NOT_A_DATE, pointer);
        }
        if (lastDay.isBefore(today)) {
            throw invalid(Fault.ALREADY_OVER, pointer);
        }
        // Beyond four digits it is a slip, and the database's calendar ends before Java's.
        if (lastDay.getYear() > 9999) {
            throw invalid(Fault.NOT_A_DATE, pointer);
        }
        if (lastDay.isAfter(today.plus(atMost))) {
            throw invalid(Fault.TOO_FAR_AHEAD, pointer);
        }
        return lastDay;
    }

    private static RuntimeException invalid(Fault fault, String pointer) {
        return IntakeProblem.VALIDATION_FAILED.because("See violations.", List.of(fault.at(pointer)));
    }
}
