package dev.daylight.notification.obligation;

import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.casefile.CaseEvent.DisclosureMade;
import dev.daylight.contracts.casefile.CaseEvent.EmergencyDisclosureMade;
import dev.daylight.contracts.casefile.NoticeRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What left the house, without whose data it was.
///
/// @param basis what it was given on
public record DisclosureRecord(
        UUID disclosureId,
        UUID requestId,
        String agencyName,
        String country,
        Basis basis,
        NoticeRule noticeRule,
        String noticeProvision,
        Period period,
        String packageSha256,
        Instant disclosedAt) {

    public sealed interface Basis {

        /// @param issuingAuthority a court or office, never a person
        record Instrument(InstrumentClass instrumentClass, String issuingAuthority, LocalDate issuedOn)
                implements Basis {}

        /// There was no paper yet.
        ///
        /// @param provision what allows that, as a short citation
        /// @param paperDueAt when the paper has to be there at the latest
        record Emergency(String provision, Instant paperDueAt) implements Basis {}
    }

    /// For templates: absent where there was no paper.
    public Basis.@Nullable Instrument instrument() {
        return basis instanceof Basis.Instrument instrument ? instrument : null;
    }

    /// For templates: present where there was no paper.
    public Basis.@Nullable Emergency emergency() {
        return basis instanceof Basis.Emergency emergency ? emergency : null;
    }

    static DisclosureRecord of(DisclosureMade made) {
        return new DisclosureRecord(
                made.disclosureId(),
                made.requestId(),
                made.agencyName(),
                made.country(),
                new Basis.Instrument(made.instrumentClass(), made.issuingAuthority(), made.instrumentIssuedOn()),
                made.noticeRule(),
                made.noticeProvision(),
                made.period(),
                made.agencyPackage().sha256(),
                made.disclosedAt());
    }

    static DisclosureRecord of(EmergencyDisclosureMade made) {
        return new DisclosureRecord(
                made.disclosureId(),
                made.requestId(),
                made.agencyName(),
                made.country(),
                new Basis.Emergency(made.provision(), made.paperDueAt()),
                made.noticeRule(),
                made.noticeProvision(),
                made.period(),
                made.agencyPackage().sha256(),
                made.disclosedAt());
    }
}
