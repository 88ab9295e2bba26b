package dev.daylight.rules;

import static dev.daylight.contracts.datarequest.RefusalReason.INSTRUMENT_EXPIRED;
import static dev.daylight.contracts.datarequest.RefusalReason.INSTRUMENT_INSUFFICIENT;
import static dev.daylight.contracts.datarequest.RefusalReason.INSUFFICIENT_INFORMATION;
import static dev.daylight.contracts.datarequest.RefusalReason.ISSUER_NOT_COMPETENT;
import static dev.daylight.contracts.datarequest.RefusalReason.NO_LEGAL_BASIS;
import static dev.daylight.contracts.datarequest.RefusalReason.OFFENCE_NOT_COVERED;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.RefusalReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whether one instrument, issued by this authority for this offence, can order what is asked.
record InstrumentQuestion(
        InstrumentType instrument,
        Paper.Named paper,
        DataRequestKind kind,
        boolean emergency,
        Offence offence,
        Instant now) {

    List<Refusal> refusals(Set<DataCategory> categories) {
        List<Refusal> refusals = new ArrayList<>(age());
        if (!instrument.kinds().contains(kind)) {
            refusals.add(new Refusal(
                    INSTRUMENT_INSUFFICIENT,
                    new LocalizedText(
                            "This instrument (%s) cannot carry %s."
                                    .formatted(
                                            instrument.name().en(),
                                            Words.of(kind).en()),
                            "该文书（%s）不能用于%s。"
                                    .formatted(
                                            instrument.name().zh(),
                                            Words.of(kind).zh())),
                    instrument.source(),
                    null));
            return refusals;
        }
        for (DataCategory category : DataCategory.values()) {
            if (categories.contains(category)) {
                refusals.addAll(cell(category, instrument.rule(category)));
            }
        }
        return refusals;
    }

    private List<Refusal> age() {
        LocalDate inForceFrom = instrument.inForceFrom();
        if (inForceFrom != null && paper.issuedOn().isBefore(inForceFrom)) {
            return List.of(new Refusal(
                    NO_LEGAL_BASIS,
                    new LocalizedText(
                            "This instrument (%s) exists since %s only."
                                    .formatted(instrument.name().en(), inForceFrom),
                            "该文书（%s）自 %s 起才存在。".formatted(instrument.name().zh(), inForceFrom)),
                    instrument.source(),
                    null));
        }
        Expiry expiry = instrument.expiry();
        LocalDate today = LocalDate.ofInstant(now, instrument.zone());
        if (expiry != null && paper.issuedOn().plus(expiry.after()).isBefore(today)) {
            LocalDate last = paper.issuedOn().plus(expiry.after());
            return List.of(new Refusal(
                    INSTRUMENT_EXPIRED,
                    new LocalizedText(
                            "The instrument could be used until %s only (%s)."
                                    .formatted(last, expiry.source().citation()),
                            "该文书仅在 %s 之前有效（%s）。".formatted(last, expiry.source().citation())),
                    expiry.source(),
                    null));
        }
        return List.of();
    }

    private List<Refusal> cell(DataCategory category, CategoryRule rule) {
        LocalizedText data = Words.of(category);
        Competence order = rule.order();
        if (order == null) {
            return List.of(cannotOrder(instrument, category));
        }
        List<Refusal> refusals = new ArrayList<>();
        if (!order.mayIssue(paper.issuer(), paper.validatedBy(), emergency)) {
            refusals.add(incompetent(category, rule, order));
        }
        if (!order.offence().covers(offence)) {
            refusals.add(
                    offence.saysNothing()
                            ? refusal(
                                    category,
                                    rule,
                                    INSUFFICIENT_INFORMATION,
                                    "For %s the instrument serves for certain offences only (%s), and nothing was stated of the offence's maximum penalty or kind."
                                            .formatted(data.en(), citation(rule)),
                                    "调取%s时该文书仅适用于特定犯罪（%s），而请求未说明该罪的最高刑或类别。".formatted(data.zh(), citation(rule)))
                            : refusal(
                                    category,
                                    rule,
                                    OFFENCE_NOT_COVERED,
                                    "The offence is not one for which this instrument can order %s (%s)."
                                            .formatted(data.en(), citation(rule)),
                                    "所涉犯罪不属于该文书可调取%s的范围（%s）。".formatted(data.zh(), citation(rule))));
        }
        return refusals;
    }

    static Refusal cannotOrder(InstrumentType instrument, DataCategory category) {
        CategoryRule rule = instrument.rule(category);
        LocalizedText data = Words.of(category);
        return refusal(
                category,
                rule,
                INSTRUMENT_INSUFFICIENT,
                "This instrument (%s) cannot order %s (%s)."
                        .formatted(instrument.name().en(), data.en(), citation(rule)),
                "该文书（%s）不能用于调取%s（%s）。".formatted(instrument.name().zh(), data.zh(), citation(rule)));
    }

    private Refusal incompetent(DataCategory category, CategoryRule rule, Competence order) {
        LocalizedText issuer = paper.issuer().title();
        LocalizedText data = Words.of(category);
        Set<IssuerKind> validators = order.withValidation().getOrDefault(paper.issuer(), Set.of());
        if (validators.isEmpty()) {
            Set<IssuerKind> competent = EnumSet.noneOf(IssuerKind.class);
            competent.addAll(order.issuers());
            competent.addAll(order.withValidation().keySet());
            LocalizedText others = Words.either(competent, IssuerKind::title);
            return refusal(
                    category,
                    rule,
                    ISSUER_NOT_COMPETENT,
                    "%s may not order %s with this instrument; %s may (%s)."
                            .formatted(capitalized(issuer.en()), data.en(), others.en(), citation(rule)),
                    "%s无权以该文书调取%s；有权者为%s（%s）。".formatted(issuer.zh(), data.zh(), others.zh(), citation(rule)));
        }
        LocalizedText healers = Words.either(new LinkedHashSet<>(validators), IssuerKind::title);
        return refusal(
                category,
                rule,
                ISSUER_NOT_COMPETENT,
                "%s may order %s with this instrument only when it was validated by %s (%s)."
                        .formatted(capitalized(issuer.en()), data.en(), healers.en(), citation(rule)),
                "%s以该文书调取%s，须经%s确认（%s）。".formatted(issuer.zh(), data.zh(), healers.zh(), citation(rule)));
    }

    private static Refusal refusal(
            DataCategory category, CategoryRule rule, RefusalReason reason, String english, String chinese) {
        return new Refusal(reason, new LocalizedText(english, chinese), rule.source(), category);
    }

    private static String citation(CategoryRule rule) {
        return rule.source().citation();
    }

    private static String capitalized(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
