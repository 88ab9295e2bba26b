package dev.daylight.intake.datarequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.pages.Language;
import dev.daylight.rules.Assessment;
import dev.daylight.rules.Binding;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What would become of a request.
@Schema(name = "Verdict")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerdictRepresentation(
        @Schema(description = "Whether it would be admitted.")
        boolean admitted,

        @Schema(description = "Every reason for which it would be refused; empty when it would be admitted.")
        List<ReasonRepresentation> refusals,

        @Schema(description = "By when the provider would owe its answer.")
        DueRepresentation deadline,

        @Schema(description = "Whether the person concerned would be told.")
        NoticeRepresentation notice,

        @Schema(description = "For a preservation: how long the data would be kept.") @Nullable
        TermRepresentation preservation,

        @Schema(description = "For an emergency: what it would lead to.") @Nullable
        EmergencyRepresentation emergency,

        @Schema(description = "What a reviewer would be told; no reason to refuse.")
        List<String> remarks,

        @Schema(description = "The version of the legal rules that were asked.")
        String rulesVersion) {

    @Schema(name = "DueDate")
    public record DueRepresentation(
            Instant dueAt,

            @Schema(description = "BINDING by law, or ADVISORY: the provider's own aim.")
            Binding binding,

            @Schema(description = "What has to happen by then.")
            String sentence,

            @Schema(description = "The arithmetic, step by step.")
            List<String> arithmetic,

            String source,

            @Schema(description = "Where the days of the rule begin and end.")
            String zone) {}

    @Schema(name = "NoticeVerdict")
    public record NoticeRepresentation(NoticeRule rule, String sentence, String source) {}

    @Schema(name = "PreservationTerm")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TermRepresentation(
            Instant keepUntil, @Nullable Instant extendableUntil, String source) {}

    @Schema(name = "EmergencyVerdict")
    public record EmergencyRepresentation(
            @Schema(description = "What could be disclosed before the paper is there; empty when nothing.")
            Set<DataCategory> disclosableWithoutPaper,

            Instant paperDueAt) {}

    public static VerdictRepresentation of(DryRun.Outcome.Assessed outcome, Language language) {
        Assessment assessment = outcome.assessment();
        String tag = language.tag();
        var term = assessment.preservation();
        var emergency = assessment.emergency();
        Instant keepUntil = outcome.keepUntil();
        Instant paperDueAt = outcome.paperDueAt();
        return new VerdictRepresentation(
                assessment.admitted(),
                assessment.refusals().stream()
                        .map(refusal -> ReasonRepresentation.of(refusal, language))
                        .toList(),
                new DueRepresentation(
                        assessment.deadline().due(),
                        assessment.deadline().binding(),
                        assessment.deadline().rule().in(tag),
                        assessment.deadline().steps().stream()
                                .map(step -> step.in(tag))
                                .toList(),
                        assessment.deadline().source().citation(),
                        assessment.deadline().zone().getId()),
                new NoticeRepresentation(
                        assessment.notice().rule(),
                        assessment.notice().sentence().in(tag),
                        assessment.notice().provision()),
                term == null || keepUntil == null
                        ? null
                        : new TermRepresentation(
                                keepUntil,
                                outcome.extendableUntil(),
                                term.source().citation()),
                paperDueAt == null
                        ? null
                        : new EmergencyRepresentation(
                                emergency == null ? Set.of() : emergency.disclosable(), paperDueAt),
                remarks(assessment, tag),
                assessment.rulesVersion());
    }

    private static List<String> remarks(Assessment assessment, String tag) {
        return Stream.concat(
                        assessment.orderFindings().stream()
                                .map(finding -> finding.text().in(tag)),
                        assessment.remarks().stream().map(remark -> remark.in(tag)))
                .toList();
    }
}
