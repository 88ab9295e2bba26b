package dev.daylight.system.faults;

import dev.daylight.contracts.DataCategory;
import dev.daylight.system.people.AgencyKey;
import dev.daylight.system.people.Answer;
import dev.daylight.system.people.Approver;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.FiledRequest;
import dev.daylight.system.people.NotSo;
import dev.daylight.system.people.Officer;
import dev.daylight.system.people.RequestDraft;
import dev.daylight.system.people.RequestDraft.Account;
import dev.daylight.system.people.RequestDraft.Span;
import dev.daylight.system.people.Reviewer;
import dev.daylight.system.people.Scope;
import dev.daylight.system.people.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Brings one case from its filing to its end, as patient people would while servers die.
final class CaseRun {

    private static final Set<DataCategory> NON_CONTENT = Set.of(DataCategory.SUBSCRIBER, DataCategory.IDENTIFICATION);
    private static final Set<DataCategory> WITH_CONTENT = Set.of(DataCategory.SUBSCRIBER, DataCategory.CONTENT);

    private final Cast cast;
    private final World world;
    private final AgencyKey agencyKey;
    private final Officer officer;
    private final List<Reviewer> reviewers;
    private final Approver approver;

    CaseRun(Cast cast) {
        this.cast = cast;
        this.world = cast.world();
        this.agencyKey = cast.keyring().agencyKey("a");
        this.officer = cast.officer("weber");
        this.reviewers = List.of(cast.reviewer("rita"), cast.reviewer("ravi"));
        this.approver = cast.approver("aria");
    }

    CaseOutcome run(CasePlan plan) {
        Instant today = cast.clock().instant().truncatedTo(ChronoUnit.DAYS);
        Span span = new Span(today.minus(Duration.ofDays(60)), today);
        Filed filed = file(plan, span);
        review(plan, filed.request(), span);
        FiledRequest end = officer.followToTheEnd(filed.request().id());
        Map<DataCategory, Integer> records = end.status().equals("DISCLOSED")
                ? agencyKey.open(officer.download(end)).recordsByCategory()
                : Map.of();
        return new CaseOutcome(plan, end.id(), end.status(), filed.silentUntil(), records);
    }

    private record Filed(FiledRequest request, Optional<Instant> silentUntil) {}

    /// Files until it is recorded. An order that ran out while nobody answered is filed anew, under a new key.
    private Filed file(CasePlan plan, Span span) {
        while (true) {
            Optional<Instant> silentUntil = plan.silence()
                    .map(silence -> cast.clock().instant().plus(silence).truncatedTo(ChronoUnit.SECONDS));
            RequestDraft draft = draft(plan, span);
            Answer answer = officer.submit(
                    silentUntil.map(draft::silentUntil).orElse(draft),
                    cast.newId().toString());
            boolean ranOut = silentUntil.isPresent()
                    && answer.isProblem()
                    && cast.clock().instant().isAfter(silentUntil.get());
            if (!ranOut) {
                NotSo.unless(answer.status() == 201 || answer.status() == 200, "the request to be recorded", answer);
                return new Filed(FiledRequest.of(answer), silentUntil);
            }
        }
    }

    private RequestDraft draft(CasePlan plan, Span span) {
        Account account = plan.fate() == CasePlan.Fate.NO_DATA
                ? new Account("EMAIL", "nobody-" + plan.number() + "@nowhere.example")
                : world.people().get(plan.number() % world.people().size()).byEmail();
        return RequestDraft.production(
                "FR-" + plan.number(),
                account,
                switch (plan.fate()) {
                    case REFUSED, GRANTED_WITH_CONTENT -> WITH_CONTENT;
                    case DENIED, GRANTED, GRANTED_IN_PART, NO_DATA -> NON_CONTENT;
                },
                span,
                switch (plan.fate()) {
                    case REFUSED -> RequestDraft.PaperKind.DE_BESTANDSDATENAUSKUNFT;
                    case GRANTED_WITH_CONTENT -> RequestDraft.PaperKind.DE_DURCHSUCHUNG;
                    case DENIED, GRANTED, GRANTED_IN_PART, NO_DATA -> RequestDraft.PaperKind.EU_DSA_ART10_ORDER;
                },
                LocalDate.ofInstant(cast.clock().instant(), ZoneOffset.UTC).minusDays(3));
    }

    private void review(CasePlan plan, FiledRequest request, Span span) {
        if (plan.fate() == CasePlan.Fate.REFUSED) {
            return;
        }
        Reviewer reviewer = reviewers.get(plan.number() % reviewers.size());
        reviewer.find(request.id());
        reviewer.take(request.id());
        reviewer.passAllChecks(request.id());
        switch (plan.fate()) {
            case REFUSED -> {}
            case DENIED -> reviewer.recommendDenial(request.id(), "OVERBROAD", "More was asked than the case needs.");
            case GRANTED, NO_DATA -> reviewer.recommendGrant(request.id(), scope(NON_CONTENT, span));
            case GRANTED_IN_PART -> reviewer.recommendGrant(request.id(), scope(Set.of(DataCategory.SUBSCRIBER), span));
            case GRANTED_WITH_CONTENT -> {
                reviewer.recommendGrant(request.id(), scope(WITH_CONTENT, span));
                approver.approve(request.id());
            }
        }
    }

    private static Scope scope(Set<DataCategory> categories, Span span) {
        return new Scope(categories, List.of(0), span);
    }
}
