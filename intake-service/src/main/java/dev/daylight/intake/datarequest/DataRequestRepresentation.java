package dev.daylight.intake.datarequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.daylight.contracts.casefile.PreservationEnd;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.pages.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request as its agency sees it. What is listed shows less than what is read by itself.
@Schema(name = "DataRequest")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataRequestRepresentation(
        UUID id,
        DataRequestKind kind,

        @Schema(description = "Your side: SUBMITTED, or CANCELLED once you withdrew it.")
        DesiredStatus desired,

        @Schema(description = "The provider's side: what was done with it.")
        RequestStatus status,

        @Schema(description = "The status in a sentence, in English or Chinese as Accept-Language asks.")
        String statusReason,

        @Schema(description = "Why it was refused or denied; empty otherwise.")
        List<ReasonRepresentation> reasons,

        Instant filedAt,

        @Schema(description = "Grows with every change; also the ETag.")
        long version,

        @Schema(description = "By when the provider owes its answer; absent when nothing is owed.") @Nullable
        DeadlineRepresentation deadline,

        @Schema(description = "What is kept for you; absent when nothing is.") @Nullable
        PreservationRepresentation preservation,

        @Schema(description = "The paper that an emergency owes.") @Nullable
        PaperRepresentation paper,

        @Schema(description = "What was disclosed, once it is.") @JsonProperty("package") @Nullable
        PackageRepresentation agencyPackage,

        @Schema(description = "What review asked. Shown when a request is read by itself.") @Nullable
        List<ClarificationRepresentation> clarifications,

        @Schema(description = "Your confidentiality orders. Shown when a request is read by itself.") @Nullable
        List<OrderRepresentation> confidentialityOrders,

        @Schema(description = "What has happened. Shown when a request is read by itself.") @Nullable
        List<StepRepresentation> timeline,

        @Schema(description = "The documents you sent. Shown when a request is read by itself.") @Nullable
        List<DocumentRepresentation> documents) {

    @Schema(name = "Deadline")
    public record DeadlineRepresentation(
            Instant dueAt,

            @Schema(description = "The law behind it.") String source,

            @Schema(description = "Whether the clock stands still because you owe an answer.")
            boolean paused) {}

    @Schema(name = "Preservation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PreservationRepresentation(
            @Nullable Instant preservedAt,
            @Nullable Instant keepUntil,

            @Schema(description = "How far one extension would reach; absent when none is left.") @Nullable
            Instant extendableUntil,

            @Schema(description = "The production request that took it over.") @Nullable
            UUID supersededBy,

            @Nullable Instant endedAt,
            @Nullable PreservationEnd end,

            @Schema(description = "SHA-256 of the provider's statement that nothing is kept any more.") @Nullable
            String proofSha256) {}

    @Schema(name = "EmergencyPaper")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PaperRepresentation(
            Instant dueAt, @Nullable Instant filedAt) {}

    /// Where the package is and how to check it.
    @Schema(name = "Package")
    public record PackageRepresentation(
            @Schema(description = "Where to download it.") String href,

            @Schema(description = "SHA-256 of the encrypted package, in lower-case hex.")
            String sha256,

            long bytes) {}

    @Schema(name = "Clarification")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClarificationRepresentation(
            UUID id,
            String question,
            Instant askedAt,

            @Schema(description = "Absent while the answer is owed.") @Nullable
            Instant answeredAt) {

        /// The question may name people.
        @Override
        public String toString() {
            return "Clarification[" + id + "]";
        }
    }

    @Schema(name = "FiledOrder")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrderRepresentation(
            UUID id,

            @Schema(description = "Absent when it names no end.") @Nullable
            Instant endsAt,

            Instant filedAt,
            @Nullable Instant extendedAt,
            @Nullable Instant liftFiledAt) {

        static OrderRepresentation of(ConfidentialityOrder order) {
            return new OrderRepresentation(
                    order.id(), order.endsAt(), order.filedAt(), order.extendedAt(), order.liftFiledAt());
        }
    }

    @Schema(name = "Step")
    public record StepRepresentation(
            Instant at,
            RequestStep.What what,

            @Schema(description = "The status from then on.")
            RequestStatus status) {

        static StepRepresentation of(RequestStep step) {
            return new StepRepresentation(step.at(), step.what(), step.status());
        }
    }

    static DataRequestRepresentation of(DataRequest request, Language language) {
        return new DataRequestRepresentation(
                request.id(),
                request.kind(),
                request.desired(),
                request.status(),
                StatusSentence.of(request.status(), request.noDataReason, language),
                ReasonRepresentation.of(request.reasons(), language),
                request.filedAt(),
                request.version(),
                deadline(request),
                preservation(request),
                request.paperDueAt()
                        .map(due -> new PaperRepresentation(
                                due, request.paperFiledAt().orElse(null)))
                        .orElse(null),
                request.disclosed()
                        .map(disclosed -> new PackageRepresentation(
                                "/v1/data-requests/" + request.id() + "/package",
                                disclosed.agencyPackage().sha256(),
                                disclosed.agencyPackage().bytes()))
                        .orElse(null),
                null,
                null,
                null,
                null);
    }

    /// What was answered when it was filed.
    static DataRequestRepresentation of(FiledRequest filed, Language language) {
        return new DataRequestRepresentation(
                filed.id(),
                filed.kind(),
                DesiredStatus.SUBMITTED,
                filed.status(),
                StatusSentence.of(filed.status(), null, language),
                ReasonRepresentation.of(filed.reasons(), language),
                filed.filedAt(),
                0,
                filed.dueAt() == null || filed.dueSource() == null
                        ? null
                        : new DeadlineRepresentation(filed.dueAt(), filed.dueSource(), false),
                filed.keepUntil() == null
                        ? null
                        : new PreservationRepresentation(null, filed.keepUntil(), null, null, null, null, null),
                filed.paperDueAt() == null ? null : new PaperRepresentation(filed.paperDueAt(), null),
                null,
                null,
                null,
                null,
                null);
    }

    DataRequestRepresentation with(
            List<ClarificationRepresentation> asked,
            List<OrderRepresentation> orders,
            List<StepRepresentation> steps,
            List<DocumentRepresentation> sent) {
        return new DataRequestRepresentation(
                id,
                kind,
                desired,
                status,
                statusReason,
                reasons,
                filedAt,
                version,
                deadline,
                preservation,
                paper,
                agencyPackage,
                asked,
                orders,
                steps,
                sent);
    }

    /// Nothing is owed any more once there was an answer.
    private static @Nullable DeadlineRepresentation deadline(DataRequest request) {
        return request.status().isOver()
                ? null
                : request.deadline()
                        .map(deadline ->
                                new DeadlineRepresentation(deadline.dueAt(), deadline.source(), deadline.paused()))
                        .orElse(null);
    }

    private static @Nullable PreservationRepresentation preservation(DataRequest request) {
        Preservation kept = request.preservation();
        return kept.keepUntil() == null && kept.preservedAt() == null
                ? null
                : new PreservationRepresentation(
                        kept.preservedAt(),
                        kept.keepUntil(),
                        kept.extendableUntil(),
                        kept.supersededBy(),
                        kept.endedAt(),
                        kept.end(),
                        kept.proofSha256());
    }

    /// Questions may name people.
    @Override
    public String toString() {
        return "DataRequest[" + id + " " + status + "]";
    }
}
