package dev.daylight.intake.datarequest;

import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.pages.Language;
import dev.daylight.rules.Assessment;
import dev.daylight.rules.Proceeding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows how a deadline was worked out, by working it out again from what was told. The steps are not stored: where the
/// rules of today come to another end than those of the day of filing, nothing is shown rather than something wrong.
@ApplicationScoped
class DeadlineArithmetic {

    private static final Duration ROUNDING = Duration.ofSeconds(1);

    private final Rulings rulings;

    DeadlineArithmetic(Rulings rulings) {
        this.rulings = rulings;
    }

    List<String> of(DataRequest request, Particulars told, String country, Language language) {
        Deadline stated = request.deadline().orElse(null);
        if (stated == null || request.status().isOver()) {
            return List.of();
        }
        var details = told.offenceDetails();
        var secrecy = secrecy(told.confidentialityOrder());
        Instant paper = request.paperFiledAt().orElse(null);
        var instrument = told.instrument();
        Assessment again = paper == null || instrument == null
                ? rulings.of(sound(request, told, secrecy), true, country, request.filedAt())
                : rulings.ofPaper(instrument, secrecy, details, told.categories(), true, country, paper);
        Duration difference =
                Duration.between(stated.firstDueAt(), again.deadline().due());
        return difference.abs().compareTo(ROUNDING) > 0
                ? List.of()
                : again.deadline().steps().stream()
                        .map(step -> step.in(language.tag()))
                        .toList();
    }

    /// Only criminal proceedings have a deadline: everything else was refused at the door.
    private static SoundRequest sound(DataRequest request, Particulars told, @Nullable StatedSecrecy secrecy) {
        return new SoundRequest(
                request.kind(),
                Proceeding.CRIMINAL,
                told.caseNumber(),
                told.offence(),
                told.offenceDetails(),
                told.accounts(),
                told.categories(),
                told.period(),
                told.instrument(),
                secrecy,
                told.emergency(),
                told.preservationId());
    }

    private static @Nullable StatedSecrecy secrecy(Particulars.@Nullable ConfidentialityOrder order) {
        return order == null ? null : new StatedSecrecy(order.issuedBy(), order.reason(), order.endsAt());
    }
}
