package dev.daylight.system.stories;

import dev.daylight.contracts.DataCategory;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.FiledRequest;
import dev.daylight.system.people.Papers;
import dev.daylight.system.people.RequestDraft;
import dev.daylight.system.people.Reviewer;
import dev.daylight.system.people.Scope;
import dev.daylight.system.people.World.Person;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Cases as stories begin with them, brought to some point by the people who may.
record Cases(Cast cast) {

    static final Set<DataCategory> NON_CONTENT = Set.of(DataCategory.SUBSCRIBER, DataCategory.IDENTIFICATION);
    static final Set<DataCategory> WITH_CONTENT = Set.of(DataCategory.SUBSCRIBER, DataCategory.CONTENT);
    private static final int DAYS = 60;

    Papers papers() {
        return new Papers(cast.clock());
    }

    /// Non-content data on an order of which the person is told.
    RequestDraft plain(Person person) {
        return RequestDraft.production(
                papers().caseNumber(),
                person.byEmail(),
                NON_CONTENT,
                papers().lastDays(DAYS),
                RequestDraft.PaperKind.EU_DSA_ART10_ORDER,
                papers().issuedOn());
    }

    /// Content on a search warrant.
    RequestDraft content(Person person) {
        return RequestDraft.production(
                papers().caseNumber(),
                person.byEmail(),
                WITH_CONTENT,
                papers().lastDays(DAYS),
                RequestDraft.PaperKind.DE_DURCHSUCHUNG,
                papers().issuedOn());
    }

    FiledRequest file(RequestDraft draft) {
        return cast.officer("weber").file(draft);
    }

    /// A reviewer has the case and has passed all checks.
    Reviewer checked(UUID request, String reviewer) {
        Reviewer person = cast.reviewer(reviewer);
        person.find(request);
        person.take(request);
        person.passAllChecks(request);
        return person;
    }

    /// Everything that was asked, of the first account.
    Scope scope(Set<DataCategory> categories) {
        return new Scope(categories, List.of(0), papers().lastDays(DAYS));
    }

    FiledRequest disclosed(RequestDraft draft) {
        FiledRequest filed = file(draft);
        checked(filed.id(), "ravi").recommendGrant(filed.id(), scope(draft.categories()));
        if (draft.categories().contains(DataCategory.CONTENT)) {
            cast.approver("aria").approve(filed.id());
        }
        return cast.officer("weber").followUntil(filed.id(), "DISCLOSED");
    }
}
