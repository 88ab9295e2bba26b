package dev.daylight.intake.datarequest;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars.Instrument;
import dev.daylight.contracts.datarequest.Particulars.OffenceDetails;
import dev.daylight.rules.AdmissionQuestion;
import dev.daylight.rules.Assessment;
import dev.daylight.rules.EmergencyPolicy;
import dev.daylight.rules.IssuerKind;
import dev.daylight.rules.LegalRules;
import dev.daylight.rules.Offence;
import dev.daylight.rules.Paper;
import dev.daylight.rules.Proceeding;
import dev.daylight.rules.StatedOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Puts a request before the legal rules, in their words.
@ApplicationScoped
public class Rulings {

    private final LegalRules rules;
    private final EmergencyPolicy emergencyPolicy;
    private final Duration paperWithin;

    Rulings(
            LegalRules rules,
            @ConfigProperty(name = "daylight.intake.emergency-disclosure") boolean emergencyDisclosure,
            @ConfigProperty(name = "daylight.intake.emergency-paper-within") Duration paperWithin) {
        this.rules = rules;
        this.emergencyPolicy = emergencyDisclosure ? EmergencyPolicy.MAY_DISCLOSE : EmergencyPolicy.PRESERVE_ONLY;
        this.paperWithin = paperWithin;
    }

    /// @param certified whether the agency may ask on that day
    Assessment of(SoundRequest request, boolean certified, String country, Instant now) {
        return rules.assess(new AdmissionQuestion(
                certified,
                country,
                request.kind(),
                request.proceeding(),
                paper(request.instrument()),
                offence(request.offenceDetails()),
                request.categories(),
                order(request.secrecy()),
                now,
                emergencyPolicy,
                notified(request.instrument()),
                urgent(request.instrument())));
    }

    /// The paper of an emergency is judged as what it is: issued in an emergency, where its law knows such, and to be
    /// answered as one. Only criminal cases get this far.
    public Assessment ofPaper(
            Instrument instrument,
            @Nullable StatedSecrecy secrecy,
            @Nullable OffenceDetails offence,
            Set<DataCategory> categories,
            boolean certified,
            String country,
            Instant now) {
        return rules.assess(new AdmissionQuestion(
                certified,
                country,
                DataRequestKind.EMERGENCY,
                Proceeding.CRIMINAL,
                paper(instrument),
                offence(offence),
                categories,
                order(secrecy),
                now,
                emergencyPolicy,
                notified(instrument),
                urgent(instrument)));
    }

    /// Whether anything at all may leave before the paper is there.
    boolean disclosesWithoutPaper(Assessment assessment) {
        var terms = assessment.emergency();
        return terms != null && !terms.disclosable().isEmpty();
    }

    /// The law's hours or the operator's, whichever are over first.
    Instant paperDue(Assessment assessment, Instant now) {
        Instant ours = now.plus(paperWithin);
        var terms = assessment.emergency();
        Instant laws = terms == null ? null : terms.paperDue();
        return laws == null || ours.isBefore(laws) ? ours : laws;
    }

    private static @Nullable Paper paper(@Nullable Instrument instrument) {
        if (instrument == null) {
            return null;
        }
        String code = instrument.type();
        String issuer = instrument.issuerKind();
        if (code == null || issuer == null) {
            return new Paper.OfClass(instrument.instrumentClass(), instrument.issuedOn());
        }
        String validator = instrument.validatedBy();
        return new Paper.Named(
                code,
                IssuerKind.valueOf(issuer),
                validator == null ? null : IssuerKind.valueOf(validator),
                instrument.issuedOn());
    }

    private static boolean notified(@Nullable Instrument instrument) {
        return instrument != null && Boolean.TRUE.equals(instrument.enforcingAuthorityNotified());
    }

    private static boolean urgent(@Nullable Instrument instrument) {
        return instrument != null && Boolean.TRUE.equals(instrument.emergencyCase());
    }

    private static Offence offence(@Nullable OffenceDetails details) {
        return details == null ? Offence.NOTHING_STATED : new Offence(details.maximumPenaltyYears(), details.groups());
    }

    private static @Nullable StatedOrder order(@Nullable StatedSecrecy secrecy) {
        return secrecy == null ? null : new StatedOrder(null, secrecy.endsAt());
    }
}
