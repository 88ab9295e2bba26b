package dev.daylight.notification.obligation;

import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.casefile.CaseEvent.DisclosureMade;
import dev.daylight.contracts.casefile.NoticeRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What left the house, without whose data it was.
public record DisclosureRecord(
        UUID disclosureId,
        UUID requestId,
        String agencyName,
        String country,
        InstrumentClass instrumentClass,
        String issuingAuthority,
        LocalDate instrumentIssuedOn,
        NoticeRule noticeRule,
        String noticeProvision,
        Period period,
        String packageSha256,
        Instant disclosedAt) {

    static DisclosureRecord of(DisclosureMade made) {
        return new DisclosureRecord(
                made.disclosureId(),
                made.requestId(),
                made.agencyName(),
                made.country(),
                made.instrumentClass(),
                made.issuingAuthority(),
                made.instrumentIssuedOn(),
                made.noticeRule(),
                made.noticeProvision(),
                made.period(),
                made.agencyPackage().sha256(),
                made.disclosedAt());
    }
}
