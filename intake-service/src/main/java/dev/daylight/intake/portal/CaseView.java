package dev.daylight.intake.portal;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.intake.datarequest.DataRequestRepresentation;
import dev.daylight.intake.datarequest.DesiredStatus;
import dev.daylight.intake.datarequest.DocumentRepresentation;
import dev.daylight.intake.datarequest.RequestStatus;
import dev.daylight.intake.delivery.DeliveryRepresentation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A request as its page shows it.
///
/// @param told absent when the request was shredded
/// @param paper its name in the law, when it was named
/// @param arithmetic how the deadline was worked out
/// @param firstDue the deadline as it was told first, when it is another one by now
/// @param people names of the agency's people by subject id
public record CaseView(
        DataRequestRepresentation request,
        @Nullable Particulars told,
        String paper,
        @Nullable Countdown due,
        @Nullable Countdown firstDue,
        @Nullable Countdown paperDue,
        @Nullable Countdown keepUntil,
        List<String> arithmetic,
        List<DeliveryRepresentation> deliveries,
        Map<String, String> people) {

    public boolean withdrawn() {
        return request.desired() == DesiredStatus.CANCELLED;
    }

    /// Whether anything can still be added or taken back.
    public boolean goesOn() {
        return !request.status().isOver() && !withdrawn();
    }

    public boolean owesPaper() {
        var paper = request.paper();
        return paper != null
                && paper.filedAt() == null
                && switch (request.status()) {
                    case REFUSED, DENIED, WITHDRAWN, EXPIRED, SUPERSEDED, UNFOUNDED -> false;
                    case RECEIVED, IN_REVIEW, CHALLENGED, PRESERVED, GRANTED, PARTIALLY_GRANTED, DISCLOSED, NO_DATA ->
                        !withdrawn() || request.status().isOver();
                };
    }

    public boolean extendable() {
        var kept = request.preservation();
        return goesOn()
                && request.kind() == DataRequestKind.PRESERVATION
                && kept != null
                && kept.extendableUntil() != null;
    }

    public boolean canBeTakenOver() {
        var kept = request.preservation();
        return goesOn()
                && request.kind() == DataRequestKind.PRESERVATION
                && (kept == null || kept.supersededBy() == null);
    }

    /// What was not admitted has nobody who could be told.
    public boolean takesOrders() {
        return request.status() != RequestStatus.REFUSED
                || request.paper() != null && request.paper().filedAt() != null;
    }

    public List<DataRequestRepresentation.ClarificationRepresentation> questions() {
        return Objects.requireNonNullElse(request.clarifications(), List.of());
    }

    public List<DataRequestRepresentation.OrderRepresentation> orders() {
        return Objects.requireNonNullElse(request.confidentialityOrders(), List.of());
    }

    public List<DataRequestRepresentation.StepRepresentation> steps() {
        return Objects.requireNonNullElse(request.timeline(), List.of());
    }

    public List<DocumentRepresentation> documents() {
        return Objects.requireNonNullElse(request.documents(), List.of());
    }

    public List<DataCategory> categories() {
        return told == null ? List.of() : told.categories().stream().sorted().toList();
    }

    /// Whoever is not among the agency's people any more is shown by the id.
    public String person(String subject) {
        return people.getOrDefault(subject, subject);
    }

    /// Personal throughout.
    @Override
    public String toString() {
        return "CaseView[" + request.id() + "]";
    }
}
