package dev.daylight.rules;

import dev.daylight.contracts.InstrumentClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a request rests on.
public sealed interface Paper {

    LocalDate issuedOn();

    /// An instrument that the rules know by name.
    ///
    /// @param code of an [InstrumentType]
    /// @param validatedBy absent when nobody else looked at it
    record Named(String code, IssuerKind issuer, @Nullable IssuerKind validatedBy, LocalDate issuedOn)
            implements Paper {}

    /// All that is known is the class: requests of the time before instruments had names.
    record OfClass(InstrumentClass instrumentClass, LocalDate issuedOn) implements Paper {}
}
