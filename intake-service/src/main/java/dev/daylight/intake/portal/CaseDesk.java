package dev.daylight.intake.portal;

import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.intake.agency.Caller;
import dev.daylight.intake.datarequest.DataRequestReading;
import dev.daylight.intake.datarequest.DataRequestRepresentation;
import dev.daylight.intake.delivery.DeliveryReading;
import dev.daylight.intake.delivery.DeliveryRepresentation;
import dev.daylight.intake.enrolment.Colleagues;
import dev.daylight.intake.enrolment.EnrolmentRepresentation;
import dev.daylight.rules.LegalRules;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lays everything out that belongs to a request.
@RequestScoped
class CaseDesk {

    private final DataRequestReading reading;
    private final DeliveryReading deliveries;
    private final Colleagues colleagues;
    private final Countdowns countdowns;
    private final LegalRules rules;
    private final Caller caller;
    private final PageWriter pages;

    CaseDesk(
            DataRequestReading reading,
            DeliveryReading deliveries,
            Colleagues colleagues,
            Countdowns countdowns,
            LegalRules rules,
            Caller caller,
            PageWriter pages) {
        this.reading = reading;
        this.deliveries = deliveries;
        this.colleagues = colleagues;
        this.countdowns = countdowns;
        this.rules = rules;
        this.caller = caller;
        this.pages = pages;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when the request is somebody else's or nobody's
    Response show(int status, String id, FollowUpDraft draft) {
        DataRequestReading.Opened opened = reading.open(caller.agency(), caller.subject(), id, pages.language());
        List<DeliveryRepresentation> delivered = deliveries.list(caller.agency(), caller.subject(), id);
        DataRequestRepresentation request = opened.request();
        var deadline = request.deadline();
        var paper = request.paper();
        var kept = request.preservation();
        Instant first = opened.firstDueAt();
        CaseView view = new CaseView(
                request,
                opened.told(),
                paper(opened.told()),
                count(deadline == null ? null : deadline.dueAt()),
                deadline == null || first == null || first.equals(deadline.dueAt()) ? null : count(first),
                count(paper == null || paper.filedAt() != null ? null : paper.dueAt()),
                count(kept == null || kept.endedAt() != null ? null : kept.keepUntil()),
                opened.arithmetic(),
                delivered,
                people(delivered));
        return pages.page(
                status,
                PortalPages.request(pages.language(), pages.visitor(), view, draft, pages.form(pages.newKey())));
    }

    private @Nullable Countdown count(@Nullable Instant moment) {
        return countdowns.toMaybe(moment, pages.agency().country(), pages.language());
    }

    /// The colleagues' names are opened only where somebody has to be named.
    private Map<String, String> people(List<DeliveryRepresentation> delivered) {
        return delivered.stream().allMatch(delivery -> delivery.downloads().isEmpty())
                ? Map.of()
                : colleagues.of(caller.agency(), caller.subject()).stream()
                        .collect(Collectors.toMap(
                                EnrolmentRepresentation::subject,
                                EnrolmentRepresentation::name,
                                (earlier, later) -> later));
    }

    private String paper(@Nullable Particulars told) {
        var instrument = told == null ? null : told.instrument();
        String code = instrument == null ? null : instrument.type();
        return code == null
                ? ""
                : rules.instrument(code).map(type -> type.localName()).orElse(code);
    }
}
