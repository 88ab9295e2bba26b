package dev.daylight.rules;

import static dev.daylight.contracts.datarequest.RefusalReason.AGENCY_NOT_CERTIFIED;
import static dev.daylight.contracts.datarequest.RefusalReason.INCOMPLETE;
import static dev.daylight.contracts.datarequest.RefusalReason.MANIFEST_ERROR;
import static dev.daylight.contracts.datarequest.RefusalReason.NOT_CRIMINAL;
import static dev.daylight.contracts.datarequest.RefusalReason.NO_LEGAL_BASIS;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.RefusalReason;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of every request at the door, in the order in which a lawyer would ask.
final class Admission {

    private final LegalRules rules;
    private final AdmissionQuestion question;
    private final Jurisdiction jurisdiction;
    private final @Nullable InstrumentType instrument;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<LocalizedText> remarks = new LinkedHashSet<>();

    Admission(LegalRules rules, AdmissionQuestion question) {
        this.rules = rules;
        this.question = question;
        this.jurisdiction = rules.jurisdictionOf(question.country());
        this.instrument = question.paper() instanceof Paper.Named named
                ? rules.instrument(question.country(), named.code()).orElse(null)
                : null;
    }

    Assessment assess() {
        refuseWhen(!question.agencyCertified(), AGENCY_NOT_CERTIFIED);
        refuseWhen(question.proceeding() != Proceeding.CRIMINAL, NOT_CRIMINAL);
        refuseWhen(question.categories().isEmpty(), INCOMPLETE);
        paper();
        if (instrument != null) {
            remarks.addAll(instrument.remarks());
        }
        notes();
        NoticeProvision notice = instrument == null ? jurisdiction.notice() : instrument.notice();
        Deadline deadline = deadline();
        trust(deadline.source());
        trust(new Source(notice.provision(), notice.verified()));
        return new Assessment(
                rules.version(),
                refusals,
                deadline,
                notice,
                preservation(),
                refusals.isEmpty() ? emergency() : null,
                orderFindings(),
                List.copyOf(remarks));
    }

    private void paper() {
        Paper paper = question.paper();
        if (paper == null) {
            refuseWhen(
                    question.kind() != DataRequestKind.EMERGENCY
                            && !question.categories().isEmpty(),
                    INCOMPLETE);
            return;
        }
        // A paper dated today in Auckland is not from the future, though Greenwich still writes yesterday.
        LocalDate newestDay = LocalDate.ofInstant(question.now(), ZoneOffset.ofHours(14));
        refuseWhen(paper.issuedOn().isAfter(newestDay), MANIFEST_ERROR);
        switch (paper) {
            case Paper.OfClass ofClass -> ofClass(ofClass);
            case Paper.Named named -> named(named);
        }
    }

    private void ofClass(Paper.OfClass paper) {
        if (rules.mustBeNamed(question.country())) {
            // Who may issue it, for which offences, and whether the person is told: only the code tells.
            refusals.add(rules.nameless(question.country(), question.kind()));
        }
        if (question.kind() != DataRequestKind.PRESERVATION) {
            refusals.addAll(rules.legalBasis(question.country(), paper.instrumentClass(), question.categories()));
        }
    }

    private void named(Paper.Named paper) {
        if (instrument == null) {
            refusals.add(foreign(paper.code()));
            return;
        }
        trust(instrument.source());
        InstrumentQuestion asked = new InstrumentQuestion(
                instrument,
                paper,
                question.kind(),
                question.emergencyCase() && instrument.knowsEmergencyCases(),
                question.offence(),
                question.now());
        if (asked.emergency()) {
            remarks.add(validationAfterwards(paper));
        }
        refusals.addAll(asked.refusals(question.categories()));
        for (DataCategory category : EnumSet.copyOf(orAll(question.categories()))) {
            trust(instrument.rule(category).source());
        }
    }

    private LocalizedText validationAfterwards(Paper.Named paper) {
        EmergencyRule rule = jurisdiction(instrument).emergency();
        LocalizedText issuer = paper.issuer().title();
        return new LocalizedText(
                "An emergency case, issued by %s. An authority that could not act alone otherwise has it validated within %d hours; when that is refused it withdraws the order, and the data are deleted or not used (%s)."
                        .formatted(
                                issuer.en(),
                                rule.paperWithinHours(),
                                rule.source().citation()),
                "紧急情况，由%s签发。平时不得单独签发的机关须在%d小时内补办确认；未获确认的，应撤回命令，数据应删除或不得使用（%s）。"
                        .formatted(
                                issuer.zh(),
                                rule.paperWithinHours(),
                                rule.source().citation()));
    }

    /// What a lawyer wants said of the place: papers that are none there, and law in the way of requests from abroad.
    private void notes() {
        for (Jurisdiction.Note note : jurisdiction.excluded()) {
            remarks.add(note.told("No instrument here", "在此不属于可用文书"));
        }
        if (instrument != null && instrument.scope() == Jurisdiction.Scope.UNION) {
            for (Jurisdiction.Note note : jurisdiction(instrument).foreignRequests()) {
                remarks.add(note.told("Another country's law", "第三国法律"));
            }
        }
        Set<LocalizedText> atHome = new LinkedHashSet<>();
        jurisdiction.foreignRequests().forEach(note -> atHome.add(note.text()));
        for (Jurisdiction other : rules.jurisdictions()) {
            if (other.scope() == Jurisdiction.Scope.NATIONAL && !other.equals(jurisdiction)) {
                for (Jurisdiction.Note note : other.foreignRequests()) {
                    if (!atHome.contains(note.text())) {
                        remarks.add(note.told("From abroad", "境外请求"));
                    }
                }
            }
        }
    }

    private Refusal foreign(String code) {
        LocalizedText text = rules.instrument(code)
                .map(known -> new LocalizedText(
                        "The instrument named (%s) is not one that agencies of %s can use here."
                                .formatted(
                                        known.name().en(), jurisdiction.name().en()),
                        "所列文书（%s）不是%s的机关可以在此使用的文书。"
                                .formatted(
                                        known.name().zh(), jurisdiction.name().zh())))
                .orElseGet(() -> new LocalizedText("The rules know no instrument of that name.", "规则中没有这一名称的文书。"));
        return new Refusal(NO_LEGAL_BASIS, text, rules.sourceOf(NO_LEGAL_BASIS), null);
    }

    private Deadline deadline() {
        boolean urgent = question.emergencyCase() && instrument != null && instrument.knowsEmergencyCases();
        DeadlineCase which = DeadlineCase.of(question.kind(), urgent, question.enforcingAuthorityNotified());
        var deadlines = instrument == null ? jurisdiction.deadlines() : instrument.deadlines();
        return DeadlineClock.start(
                Jurisdiction.cell(deadlines, which),
                question.now(),
                jurisdiction(instrument).zone());
    }

    private Jurisdiction jurisdiction(@Nullable InstrumentType known) {
        return known == null ? jurisdiction : rules.jurisdiction(known.jurisdiction());
    }

    private @Nullable PreservationTerm preservation() {
        return switch (question.kind()) {
            case PRODUCTION -> null;
            case PRESERVATION, EMERGENCY ->
                instrument == null ? jurisdiction.preservation() : instrument.preservation();
        };
    }

    private @Nullable EmergencyTerms emergency() {
        if (question.kind() != DataRequestKind.EMERGENCY) {
            return null;
        }
        EmergencyRule rule = jurisdiction(instrument).emergency();
        if (question.paper() != null) {
            return new EmergencyTerms(question.categories(), null, rule.danger(), rule.source());
        }
        trust(rule.source());
        Set<DataCategory> disclosable = EnumSet.noneOf(DataCategory.class);
        if (question.emergencyPolicy() == EmergencyPolicy.MAY_DISCLOSE) {
            disclosable.addAll(rule.categories());
            disclosable.retainAll(question.categories());
        }
        return new EmergencyTerms(
                disclosable,
                question.now().plus(Duration.ofHours(rule.paperWithinHours())),
                rule.danger(),
                rule.source());
    }

    private List<OrderFinding> orderFindings() {
        return Optional.ofNullable(question.confidentialityOrder())
                .flatMap(order -> rules.orderFinding(question.country(), instrument, order, question.now()))
                .map(List::of)
                .orElse(List.of());
    }

    private void trust(Source source) {
        if (!source.verified()) {
            remarks.add(new LocalizedText(
                    "No lawyer has confirmed this entry of the rules yet: %s.".formatted(source.citation()),
                    "该项规则尚未经律师确认：%s。".formatted(source.citation())));
        }
    }

    private void refuseWhen(boolean broken, RefusalReason reason) {
        if (broken) {
            refusals.add(rules.refusal(reason));
        }
    }

    private static Set<DataCategory> orAll(Set<DataCategory> categories) {
        return categories.isEmpty() ? EnumSet.allOf(DataCategory.class) : categories;
    }
}
