package dev.daylight.standins.world;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.CaseAssigned;
import dev.daylight.contracts.casefile.CaseEvent.CaseDenied;
import dev.daylight.contracts.casefile.CaseEvent.CaseGranted;
import dev.daylight.contracts.casefile.CaseEvent.CaseOpened;
import dev.daylight.contracts.casefile.CaseEvent.ConfidentialityOrderRecorded;
import dev.daylight.contracts.casefile.CaseEvent.NoDataFound;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAdmitted;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestRefused;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.standins.event.NamedIds;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The life of one invented request, from the door to its answer; what follows a disclosure is [Aftermath].
final class RequestStory {

    /// Says in every decision that no real rules were applied.
    static final String RULES = "synthetic-history";

    /// From filing to the last event of a request whose notice no order holds, at the very most.
    static final Duration LONGEST = Duration.ofDays(16);

    private static final List<RefusalReason> DENIALS = List.of(
            RefusalReason.OVERBROAD,
            RefusalReason.OVERBROAD,
            RefusalReason.ISSUER_NOT_COMPETENT,
            RefusalReason.INSTRUMENT_NOT_AUTHENTIC,
            RefusalReason.IDENTITY_NOT_VERIFIED,
            RefusalReason.WRONG_IDENTIFIER,
            RefusalReason.HUMAN_RIGHTS_CONCERN);
    private static final List<Duration> ORDERS =
            List.of(Duration.ofDays(30), Duration.ofDays(60), Duration.ofDays(90), Duration.ofDays(180));

    private final Story story;
    private final Country country;
    private final Instant filedAt;
    private final Instant historyEnds;

    RequestStory(Story story, Country country, Instant filedAt, Instant historyEnds) {
        this.story = story;
        this.country = country;
        this.filedAt = filedAt;
        this.historyEnds = historyEnds;
    }

    void tell() {
        Set<DataCategory> categories = categories();
        int accounts = story.happens(75) ? 1 : story.number(2, 4);
        ConfidentialityClaim order = story.happens(country.secrecy()) ? order() : null;
        if (story.happens(18)) {
            refused(categories, accounts, order);
        } else {
            admitted(categories, accounts, order);
        }
    }

    private void refused(Set<DataCategory> categories, int accounts, @Nullable ConfidentialityClaim order) {
        boolean wantsContent = categories.contains(DataCategory.CONTENT);
        RefusalReason reason = wantsContent
                ? RefusalReason.INSTRUMENT_INSUFFICIENT
                : story.oneOf(List.of(
                        RefusalReason.NOT_CRIMINAL, RefusalReason.NO_LEGAL_BASIS, RefusalReason.AGENCY_NOT_CERTIFIED));
        filed(wantsContent ? InstrumentClass.SUMMONS : sufficient(categories), categories, accounts, order);
        story.tell(Topics.DATA_REQUESTS, filedAt, new DataRequestRefused(id(), List.of(reason), RULES, filedAt));
    }

    private void admitted(Set<DataCategory> categories, int accounts, @Nullable ConfidentialityClaim order) {
        InstrumentClass instrument = sufficient(categories);
        filed(instrument, categories, accounts, order);
        story.tell(Topics.DATA_REQUESTS, filedAt, new DataRequestAdmitted(id(), RULES, filedAt));
        Instant openedAt = story.between(filedAt, Duration.ofSeconds(1), Duration.ofSeconds(20));
        story.tell(Topics.CASES, openedAt, new CaseOpened(id(), agency(), country.name(), openedAt));
        record(order, OrderState.CLAIMED, openedAt);
        Instant assignedAt = story.between(openedAt, Duration.ofMinutes(20), Duration.ofHours(48));
        story.tell(Topics.CASES, assignedAt, new CaseAssigned(id(), assignedAt));
        record(order, OrderState.CONFIRMED, story.between(assignedAt, Duration.ofMinutes(5), Duration.ofHours(3)));
        Instant decidedAt = story.between(assignedAt, Duration.ofHours(4), Duration.ofDays(8));
        if (story.happens(17)) {
            List<RefusalReason> reasons = List.of(story.oneOf(DENIALS));
            story.tell(Topics.CASES, decidedAt, new CaseDenied(id(), reasons, RULES, decidedAt));
        } else {
            granted(instrument, categories, accounts, order, decidedAt);
        }
    }

    private void granted(
            InstrumentClass instrument,
            Set<DataCategory> asked,
            int accounts,
            @Nullable ConfidentialityClaim order,
            Instant grantedAt) {
        boolean narrowed = asked.size() > 1 && story.happens(35);
        Set<DataCategory> categories = EnumSet.copyOf(asked);
        if (narrowed) {
            categories.remove(asked.stream().max(DataCategory::compareTo).orElseThrow());
        }
        GrantOutcome outcome = narrowed ? GrantOutcome.PARTIALLY_GRANTED : GrantOutcome.GRANTED;
        story.tell(Topics.CASES, grantedAt, new CaseGranted(id(), outcome, categories, accounts, RULES, grantedAt));
        Instant exportedAt = story.between(grantedAt, Duration.ofMinutes(1), Duration.ofMinutes(40));
        if (story.happens(10)) {
            story.tell(Topics.CASES, exportedAt, new NoDataFound(id(), exportedAt));
        } else {
            new Aftermath(story, country, agency(), filedAt).tell(instrument, categories, accounts, order, exportedAt);
        }
    }

    private void filed(
            InstrumentClass instrument,
            Set<DataCategory> categories,
            int accounts,
            @Nullable ConfidentialityClaim order) {
        story.tell(
                Topics.DATA_REQUESTS,
                filedAt,
                new DataRequestFiled(
                        id(),
                        agency(),
                        country.name(),
                        DataRequestKind.PRODUCTION,
                        instrument,
                        categories,
                        accounts,
                        order,
                        nowhere("particulars"),
                        nowhere("instrument"),
                        filedAt,
                        null));
    }

    private void record(@Nullable ConfidentialityClaim order, OrderState state, Instant at) {
        if (order != null) {
            story.tell(
                    Topics.CASES,
                    at,
                    new ConfidentialityOrderRecorded(id(), order.orderId(), state, order.endsAt(), at, Set.of()));
        }
    }

    /// An order that would outlast the invented past gets no end: otherwise its notice would fall due today, with
    /// nobody
    /// there to send it.
    private ConfidentialityClaim order() {
        UUID orderId = NamedIds.of("history order|" + id());
        Instant endsAt = filedAt.plus(story.oneOf(ORDERS));
        boolean endless = story.happens(12) || endsAt.plus(LONGEST).isAfter(historyEnds);
        return new ConfidentialityClaim(orderId, endless ? null : endsAt);
    }

    private Set<DataCategory> categories() {
        int dice = story.number(1, 100);
        if (dice <= 42) {
            return EnumSet.of(DataCategory.SUBSCRIBER);
        }
        if (dice <= 66) {
            return EnumSet.of(DataCategory.SUBSCRIBER, DataCategory.IDENTIFICATION);
        }
        if (dice <= 82) {
            return EnumSet.of(DataCategory.SUBSCRIBER, DataCategory.IDENTIFICATION, DataCategory.TRAFFIC);
        }
        return EnumSet.of(DataCategory.SUBSCRIBER, DataCategory.TRAFFIC, DataCategory.CONTENT);
    }

    /// An instrument that suffices under the strictest ladder of all the countries here.
    private InstrumentClass sufficient(Set<DataCategory> categories) {
        if (categories.contains(DataCategory.CONTENT)) {
            return InstrumentClass.SEARCH_WARRANT;
        }
        if (categories.contains(DataCategory.TRAFFIC)) {
            return story.happens(70) ? InstrumentClass.COURT_ORDER : InstrumentClass.SEARCH_WARRANT;
        }
        return story.happens(80) ? InstrumentClass.SUMMONS : InstrumentClass.COURT_ORDER;
    }

    private UUID id() {
        return story.key();
    }

    private UUID agency() {
        return NamedIds.of("history agency|" + country);
    }

    /// No document was ever stored; nobody but statistics reads these events, and statistics never open one.
    static DocumentReference nowhere(UUID requestId, String what) {
        String digest = (NamedIds.of(what + requestId) + "" + NamedIds.of(requestId + what)).replace("-", "");
        return new DocumentReference("synthetic-history", what + "/" + requestId, digest, 4096);
    }

    private DocumentReference nowhere(String what) {
        return nowhere(id(), what);
    }
}
