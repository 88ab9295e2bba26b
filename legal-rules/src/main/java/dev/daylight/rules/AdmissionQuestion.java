package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.DataRequestKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that admission looks at.
///
/// @param country ISO 3166-1 alpha-2 of the agency
/// @param paper absent in emergencies only
/// @param confidentialityOrder absent when the agency claims none
/// @param now when the request arrived
/// @param enforcingAuthorityNotified whether a European Production Order was notified to the State where the provider
/// is
/// @param emergencyCase whether the paper was issued in an emergency case; an emergency request always is one
public record AdmissionQuestion(
        boolean agencyCertified,
        String country,
        DataRequestKind kind,
        Proceeding proceeding,
        @Nullable Paper paper,
        Offence offence,
        Set<DataCategory> categories,
        @Nullable StatedOrder confidentialityOrder,
        Instant now,
        EmergencyPolicy emergencyPolicy,
        boolean enforcingAuthorityNotified,
        boolean emergencyCase) {

    public AdmissionQuestion {
        categories = Set.copyOf(categories);
        emergencyCase |= kind == DataRequestKind.EMERGENCY;
    }

    /// A production request of which only the class of its paper is known.
    public static AdmissionQuestion ofClass(
            boolean agencyCertified,
            String country,
            Proceeding proceeding,
            InstrumentClass instrumentClass,
            LocalDate issuedOn,
            Set<DataCategory> categories,
            Instant now) {
        return new AdmissionQuestion(
                agencyCertified,
                country,
                DataRequestKind.PRODUCTION,
                proceeding,
                new Paper.OfClass(instrumentClass, issuedOn),
                Offence.NOTHING_STATED,
                categories,
                null,
                now,
                EmergencyPolicy.PRESERVE_ONLY,
                false,
                false);
    }
}
