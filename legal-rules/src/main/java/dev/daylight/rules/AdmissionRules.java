package dev.daylight.rules;

import static dev.daylight.contracts.datarequest.RefusalReason.AGENCY_NOT_CERTIFIED;
import static dev.daylight.contracts.datarequest.RefusalReason.INSTRUMENT_INSUFFICIENT;
import static dev.daylight.contracts.datarequest.RefusalReason.NOT_CRIMINAL;

import java.util.List;
import java.util.Optional;

/// What is asked of every request at the door, as a list that a lawyer can read.
final class AdmissionRules {

    interface Rule {
        Optional<Refusal> refuses(AdmissionQuestion question, LegalRules rules);
    }

    private static final Rule AGENCY_IS_CERTIFIED =
            (question, rules) -> rules.when(!question.agencyCertified(), AGENCY_NOT_CERTIFIED);

    private static final Rule CASE_IS_CRIMINAL =
            (question, rules) -> rules.when(question.proceeding() != Proceeding.CRIMINAL, NOT_CRIMINAL);

    private static final Rule INSTRUMENT_SUFFICES = (question, rules) -> {
        List<Refusal> insufficient =
                rules.legalBasis(question.country(), question.instrumentClass(), question.categories());
        return insufficient.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        INSTRUMENT_INSUFFICIENT,
                        String.join(
                                " ",
                                insufficient.stream().map(Refusal::sentence).toList())));
    };

    private AdmissionRules() {}

    static List<Rule> all() {
        return List.of(AGENCY_IS_CERTIFIED, CASE_IS_CRIMINAL, INSTRUMENT_SUFFICES);
    }
}
