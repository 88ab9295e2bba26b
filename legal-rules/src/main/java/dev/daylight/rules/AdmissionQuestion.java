package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import java.time.LocalDate;
import java.util.Set;

/// Everything that admission looks at.
///
/// @param country ISO 3166-1 alpha-2 of the agency
/// @param today the day at the provider when the request arrives
public record AdmissionQuestion(
        boolean agencyCertified,
        String country,
        Proceeding proceeding,
        InstrumentClass instrumentClass,
        LocalDate issuedOn,
        LocalDate today,
        Set<DataCategory> categories) {}
