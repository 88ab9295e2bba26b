package dev.daylight.intake.portal;

import dev.daylight.intake.followup.FollowUpKind;
import dev.daylight.intake.problem.FormParts;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands in the forms of a page that has several, and what became of the one that was sent.
///
/// @param form name of the form that was sent, with what it concerns; empty when none was
/// @param done what was recorded before the page was shown
/// @param problem why nothing was
public record FollowUpDraft(
        String form,
        Map<String, String> values,
        @Nullable FollowUpKind done,
        @Nullable IntakeProblem problem,
        List<FaultLine> faults) {

    static FollowUpDraft none(@Nullable String done) {
        return new FollowUpDraft(
                "",
                Map.of(),
                Stream.of(FollowUpKind.values())
                        .filter(kind -> kind.name().equals(done))
                        .findFirst()
                        .orElse(null),
                null,
                List.of());
    }

    static FollowUpDraft failed(String form, FormParts parts, HttpProblem problem) {
        Map<String, String> values = new HashMap<>();
        for (FormField field : FormField.values()) {
            parts.field(field.id()).ifPresent(value -> values.put(field.id(), value));
        }
        return new FollowUpDraft(form, values, null, IntakeProblem.of(problem), faults(problem));
    }

    private static List<FaultLine> faults(HttpProblem problem) {
        return problem.getParameters().get("violations") instanceof List<?> violations
                ? FaultLine.of(violations.stream()
                        .filter(Violation.class::isInstance)
                        .map(Violation.class::cast)
                        .toList())
                : List.of();
    }

    /// Only in the form that was sent.
    public String value(String sent, FormField field) {
        return form.equals(sent) ? values.getOrDefault(field.id(), "") : "";
    }

    /// The form of an emergency's paper has the fields of a filing.
    public FilingDraft paperDraft() {
        return FilingDraft.ofPaper(form.equals(FollowUpKind.PAPER.name()) ? values : Map.of(), faults);
    }

    public boolean open(String sent) {
        return form.equals(sent);
    }

    public @Nullable FaultLine fault(String sent, FormField field) {
        return !form.equals(sent)
                ? null
                : faults.stream()
                        .filter(line -> line.place() != null && line.place().field() == field)
                        .findFirst()
                        .orElse(null);
    }

    /// Personal throughout.
    @Override
    public String toString() {
        return "FollowUpDraft[]";
    }
}
