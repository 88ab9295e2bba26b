package dev.daylight.intake.datarequest;

import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars.Instrument;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import dev.daylight.rules.InstrumentType;
import dev.daylight.rules.IssuerKind;
import dev.daylight.rules.LegalRules;
import dev.daylight.rules.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Whether what is said of a paper is well-formed. What it means is for the legal rules to say.
public final class PaperCheck {

    private static final int SHORT_TEXT = 100;
    private static final int NAME = 200;
    private static final int LONG_TEXT = 500;

    private final Findings findings;
    private final LegalRules rules;
    private final Instant now;

    public PaperCheck(Findings findings, LegalRules rules, Instant now) {
        this.findings = findings;
        this.rules = rules;
        this.now = now;
    }

    /// Null after noting a fault.
    ///
    /// @param country of the agency
    /// @param kind of the request; null while that is at fault itself
    public @Nullable Instrument instrument(
            NewDataRequest.@Nullable PaperEntry paper, String country, @Nullable DataRequestKind kind) {
        if (paper == null) {
            findings.add(Fault.REQUIRED.at("/instrument"));
            return null;
        }
        boolean byName = paper.type() != null || rules.mustBeNamed(country);
        InstrumentType type = byName ? type(paper.type(), country, kind) : null;
        InstrumentClass instrumentClass = classOf(paper, type, byName);
        IssuerKind issuer = issuer("/instrument/issuerKind", paper.issuerKind(), byName);
        emergencyCase(paper, type);
        IssuerKind validator = issuer("/instrument/validatedBy", paper.validatedBy(), false);
        String authority = findings.text("/instrument/issuingAuthority", paper.issuingAuthority(), NAME);
        LocalDate issuedOn = Times.date(findings, "/instrument/issuedOn", paper.issuedOn());
        String reference = findings.text("/instrument/reference", paper.reference(), SHORT_TEXT);
        // A paper dated today in Auckland is not from the future, though Greenwich still writes yesterday.
        if (issuedOn != null && issuedOn.isAfter(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)))) {
            findings.add(Fault.IN_THE_FUTURE.at("/instrument/issuedOn"));
            return null;
        }
        return instrumentClass == null || authority == null || issuedOn == null || reference == null
                ? null
                : new Instrument(
                        instrumentClass,
                        authority,
                        issuedOn,
                        reference,
                        type == null ? null : type.code(),
                        issuer == null ? null : issuer.name(),
                        validator == null ? null : validator.name(),
                        paper.enforcingAuthorityNotified(),
                        paper.emergencyCase());
    }

    /// Any instrument of the rules is well-formed here; whether this agency may come with it, the rules decide.
    private @Nullable InstrumentType type(@Nullable String code, String country, @Nullable DataRequestKind kind) {
        InstrumentType type = code == null ? null : rules.instrument(code).orElse(null);
        if (type == null) {
            LocalizedText which = rules.whichToName(country, kind == null ? DataRequestKind.PRODUCTION : kind);
            Fault fault = code == null ? Fault.REQUIRED : Fault.UNKNOWN_VALUE;
            findings.add(fault.at("/instrument/type", which.en() + " " + which.zh()));
        }
        return type;
    }

    private void emergencyCase(NewDataRequest.PaperEntry paper, @Nullable InstrumentType type) {
        boolean stated = Boolean.TRUE.equals(paper.emergencyCase());
        if (stated && (paper.type() == null || (type != null && !type.knowsEmergencyCases()))) {
            findings.add(Fault.NOT_EXPECTED_HERE.at(
                    "/instrument/emergencyCase",
                    "The law of this instrument knows no emergency case. A danger without a paper is a request of kind"
                            + " EMERGENCY."));
        }
    }

    private @Nullable InstrumentClass classOf(
            NewDataRequest.PaperEntry paper, @Nullable InstrumentType type, boolean byName) {
        if (!byName) {
            return findings.oneOf("/instrument/instrumentClass", paper.instrumentClass(), InstrumentClass.class);
        }
        if (type == null) {
            return null;
        }
        if (paper.instrumentClass() != null && !type.instrumentClass().name().equals(paper.instrumentClass())) {
            findings.add(Fault.CONTRADICTION.at(
                    "/instrument/instrumentClass", "The instrument is of class " + type.instrumentClass() + "."));
        }
        return type.instrumentClass();
    }

    private @Nullable IssuerKind issuer(String pointer, @Nullable String name, boolean needed) {
        return name == null && !needed ? null : findings.oneOf(pointer, name, IssuerKind.class);
    }

    /// Null when there is none, and after noting a fault.
    public @Nullable StatedSecrecy secrecy(String pointer, NewDataRequest.@Nullable Secrecy order) {
        if (order == null) {
            return null;
        }
        String issuedBy = findings.text(pointer + "/issuedBy", order.issuedBy(), NAME);
        String reason = findings.text(pointer + "/reason", order.reason(), LONG_TEXT);
        Instant endsAt = end(pointer + "/endsAt", order.endsAt());
        return issuedBy == null || reason == null ? null : new StatedSecrecy(issuedBy, reason, endsAt);
    }

    /// The end of an order, absent when it names none.
    public @Nullable Instant end(String pointer, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Instant endsAt = Times.instant(findings, pointer, text);
        if (endsAt != null && !endsAt.isAfter(now)) {
            findings.add(Fault.ALREADY_OVER.at(pointer));
        }
        return endsAt;
    }
}
