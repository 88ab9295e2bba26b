package dev.daylight.system.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent;
import dev.daylight.contracts.notice.NoticeEvent;
import dev.daylight.system.people.Answer;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.FiledRequest;
import dev.daylight.system.people.Json;
import dev.daylight.system.people.Officer;
import dev.daylight.system.people.Patience;
import dev.daylight.system.people.RequestDraft;
import dev.daylight.system.people.Reviewer;
import dev.daylight.system.people.World.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What happens to a request once it is filed, across all services: kept, in danger, held longer, asked back.
class AfterFilingStory {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Cast cast = SharedStack.get().cast();
    private final Cases cases = new Cases(cast);
    private final Officer weber = cast.officer("weber");

    @Test
    void whatIsKeptIsKeptLongerTakenOverAndLetGoOnceItWasDisclosed() {
        // Given
        RequestDraft draft = cases.plain(cast.world().speaking("en", 50));
        long letGoBefore = atTheProvider().path("letGo").asLong();
        UUID kept = cases.file(draft.onlyKept()).id();
        weber.followUntil(kept, "PRESERVED");
        Instant first = keptUntil(kept);

        // When
        weber.extendPreservation(kept);

        // Then
        assertThat(keptUntil(kept)).isAfter(first);
        Patience.until(
                SOON,
                "the provider to be told of the longer term",
                () -> review("/v1/preservations/" + kept).path("placedUntil").asText(),
                keptUntil(kept).toString()::equals);

        // When
        FiledRequest production = cases.disclosed(draft.takingOver(kept));

        // Then
        assertThat(production.status()).isEqualTo("DISCLOSED");
        weber.followUntil(kept, "SUPERSEDED");
        CaseEvent.PreservationEnded end = awaited(kept, CaseEvent.PreservationEnded.class);
        assertThat(end.proofSha256()).matches("[0-9a-f]{64}");
        assertThat(atTheProvider().path("letGo").asLong()).isGreaterThan(letGoBefore);
    }

    @Test
    void aWithdrawnProductionLeavesThePreservationToItsOwnTerm() {
        // Given
        RequestDraft draft = cases.plain(cast.world().speaking("en", 51));
        UUID kept = cases.file(draft.onlyKept()).id();
        weber.followUntil(kept, "PRESERVED");
        UUID production = cases.file(draft.takingOver(kept)).id();
        cast.reviewer("rita").find(production);

        // When
        weber.withdraw(production);
        weber.followUntil(production, "WITHDRAWN");
        awaited(production, CaseEvent.CaseWithdrawn.class);

        // Then: a second production still finds the data and takes them over
        FiledRequest second = cases.disclosed(draft.takingOver(kept));
        assertThat(cast.keyring().agencyKey("a").open(weber.download(second)).recordsByCategory())
                .isNotEmpty();
        weber.followUntil(kept, "SUPERSEDED");
        awaited(kept, CaseEvent.PreservationEnded.class);
    }

    @Test
    void anEmergencyIsAnsweredByTwoPeopleAndThePersonIsToldOnlyOnceThePaperIsThere() {
        // Given
        Person person = cast.world().speaking("en", 52);
        int mailsBefore = cast.mailbox().mails(person.email()).size();
        RequestDraft draft = cases.plain(person).inDanger();
        UUID id = cases.file(draft).id();
        Reviewer rita = cast.reviewer("rita");
        rita.awaitState(id, "EMERGENCY_OPEN");
        rita.take(id);
        rita.passChecksBeforePaper(id);

        // When
        rita.callBack(id, cast.clock().instant());
        rita.recommendGrant(id, cases.scope(Set.of(DataCategory.SUBSCRIBER)));
        cast.approver("aria").approve(id);

        // Then
        FiledRequest answered = weber.followUntil(id, "DISCLOSED");
        assertThat(cast.keyring().agencyKey("a").open(weber.download(answered)).recordsByCategory())
                .containsOnlyKeys(DataCategory.SUBSCRIBER);
        Patience.until(
                SOON,
                "the notice to wait for the paper",
                () -> obligation(id).path("reason").asText(),
                "PAPER_AWAITED"::equals);
        assertThat(cast.mailbox().mails(person.email())).hasSize(mailsBefore);

        // When
        weber.bringPaper(id, cases.plain(person).instrument());
        rita.awaitState(id, "OPEN");
        cases.checked(id, "rita").recommendGrant(id, cases.scope(Set.of(DataCategory.SUBSCRIBER)));

        // Then: what was given is not given again, and now the person hears of it
        rita.awaitState(id, "DISCLOSED");
        awaitedNotice(id, NoticeEvent.NoticeSent.class);
        assertThat(cast.mailbox().mails(person.email())).hasSize(mailsBefore + 1);
        assertThat(cast.topics().events(Topics.CASES, id))
                .filteredOn(CaseEvent.EmergencyDisclosureMade.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anOrderFiledLaterHoldsTheNoticeLongerWhenExtendedAndSetsItFreeWhenLifted() {
        // Given
        Person person = cast.world().speaking("en", 53);
        int mailsBefore = cast.mailbox().mails(person.email()).size();
        UUID id = cases.file(cases.plain(person)).id();
        UUID order = weber.fileOrder(
                id,
                new RequestDraft.Silence(
                        "Amtsgericht Musterstadt",
                        "Danger of flight.",
                        cases.papers().inSeconds(3600)));
        cases.checked(id, "ravi").recommendGrant(id, cases.scope(Cases.NON_CONTENT));
        weber.followUntil(id, "DISCLOSED");

        // When
        Instant later = cases.papers().inSeconds(7200);
        weber.extendOrder(id, order, later);

        // Then
        JsonNode held = Patience.until(
                SOON,
                "the notice to wait for the later end",
                () -> obligation(id),
                seen -> seen.path("freeAt")
                        .asText()
                        .equals(later.plus(SharedStack.GRACE).toString()));
        assertThat(held.path("state").asText()).isEqualTo("HELD");

        // When
        weber.liftOrder(id, order);
        Reviewer rita = cast.reviewer("rita");
        Patience.until(
                SOON,
                "the lift at the desk",
                () -> rita.see(id)
                        .document()
                        .at("/confidentialityOrders/0/lifts")
                        .size(),
                size -> size == 1);
        rita.proposeLift(id, order);
        assertThat(cast.mailbox().mails(person.email())).hasSize(mailsBefore);
        cast.approver("aria").confirmLift(id, order);

        // Then
        NoticeEvent.NoticeSent sent = awaitedNotice(id, NoticeEvent.NoticeSent.class);
        assertThat(sent.delayed()).isTrue();
        assertThat(cast.mailbox().mails(person.email())).hasSize(mailsBefore + 1);
    }

    @Test
    void aQuestionStopsTheClockAndItsAnswerReachesTheReviewerSealed() {
        // Given
        UUID id = cases.file(cases.plain(cast.world().speaking("en", 54))).id();
        Reviewer rita = cases.checked(id, "rita");
        rita.askForClarification(id, "Which of the two accounts is meant?");
        Answer asked = Patience.until(
                SOON,
                "the question at the officer's",
                () -> weber.ask("/v1/data-requests/" + id),
                answer -> answer.json().path("clarifications").size() == 1);
        assertThat(asked.json().at("/clarifications/0/question").asText())
                .isEqualTo("Which of the two accounts is meant?");
        assertThat(asked.json().at("/deadline/paused").asBoolean()).isTrue();

        // When
        weber.amend(id, asked.json().at("/clarifications/0/id").asText(), "The first one.");

        // Then
        JsonNode answered = Patience.until(
                SOON,
                "the answer at the desk",
                () -> rita.see(id).document(),
                seen -> seen.at("/correspondence/amendments").size() == 1);
        assertThat(answered.toString()).doesNotContain("The first one.");
        assertThat(weber.ask("/v1/data-requests/" + id)
                        .json()
                        .at("/deadline/paused")
                        .asBoolean())
                .isFalse();
        String words = answered.at("/correspondence/amendments/0/id").asText();
        assertThat(review("/v1/cases/" + id + "/texts/" + words).path("text").asText())
                .isEqualTo("The first one.");
    }

    private Instant keptUntil(UUID request) {
        return Instant.parse(weber.ask("/v1/data-requests/" + request)
                .json()
                .at("/preservation/keepUntil")
                .asText());
    }

    private JsonNode atTheProvider() {
        return cast.http()
                .call("GET", cast.addresses().provider("/preservations/v1"))
                .bearer(cast.keyring().providerToken())
                .send()
                .expect(200, "what the provider keeps")
                .json();
    }

    private JsonNode review(String path) {
        return cast.reviewer("rita").ask(path).expect(200, path).json();
    }

    private JsonNode obligation(UUID request) {
        return cast.complianceLead("clara")
                .obligations("?state=HELD")
                .expect(200, "the obligations")
                .json()
                .path("obligations")
                .valueStream()
                .filter(each -> each.path("requestId").asText().equals(request.toString()))
                .findFirst()
                .orElse(Json.MAPPER.createObjectNode());
    }

    private <E extends CaseEvent> E awaited(UUID request, Class<E> type) {
        return Patience.until(
                        SOON,
                        type.getSimpleName() + " of " + request,
                        () -> cast.topics().events(Topics.CASES, request),
                        events -> events.stream().anyMatch(type::isInstance))
                .stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private <E extends NoticeEvent> E awaitedNotice(UUID request, Class<E> type) {
        return Patience.until(
                        SOON,
                        type.getSimpleName() + " of " + request,
                        () -> cast.topics().events(Topics.NOTICES, request),
                        events -> events.stream().anyMatch(type::isInstance))
                .stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
