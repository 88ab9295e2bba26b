package dev.daylight.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.notice.NoticeEvent.NoticeSent;
import dev.daylight.system.people.Figures;
import dev.daylight.system.people.Json;
import dev.daylight.system.people.Mail;
import dev.daylight.system.topics.TopicRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A judge who finds everything in order proves nothing; this one is shown what must not be.
class JudgementTest {

    private static final Instant ORDER_ENDS = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant FREE = ORDER_ENDS.plusSeconds(3);
    private static final CasePlan PLAN = new CasePlan(0, CasePlan.Fate.GRANTED, Optional.empty());

    private Duration grace = Duration.ofSeconds(3);
    private final UUID request = UUID.randomUUID();
    private final UUID notice = UUID.randomUUID();
    private final List<TopicRecord> records = new ArrayList<>();
    private final List<Mail> mails = new ArrayList<>();
    private final List<CaseOutcome> outcomes = new ArrayList<>();

    @BeforeEach
    void oneCaseAsItShouldBe() throws Exception {
        outcomes.add(new CaseOutcome(PLAN, request, "DISCLOSED", Optional.of(ORDER_ENDS), Map.of()));
        say("DataRequestFiled.v1", Topics.DATA_REQUESTS.name(), "{}");
        say("DisclosureMade.v1", Topics.CASES.name(), "{}");
        sent(FREE.plusMillis(300));
        mail(FREE);
    }

    @Test
    void aCaseAsItShouldBeIsFoundInOrder() {
        assertThat(failures()).isEmpty();
    }

    @Test
    void aRecordSaidAgainUnderItsEventIdIsNoSecondFact() {
        records.add(records.get(1));

        assertThat(failures()).isEmpty();
        assertThat(new TopicFindings(records).repeats()).isEqualTo(1);
    }

    @Test
    void aSecondDisclosureIsFound() {
        say("DisclosureMade.v1", Topics.CASES.name(), "{}");

        assertThat(failures()).anyMatch(failure -> failure.startsWith("facts told twice"));
    }

    @Test
    void aRequestThatNobodyFiledIsFound() {
        outcomes.clear();

        assertThat(failures()).anyMatch(failure -> failure.startsWith("requests that nobody filed"));
    }

    @Test
    void anAcknowledgedRequestThatNoTopicTellsOfIsFound() {
        records.removeFirst();

        assertThat(failures()).anyMatch(failure -> failure.startsWith("acknowledged requests that no topic"));
    }

    @Test
    void aMissingNoticeIsFound() {
        records.removeLast();

        assertThat(failures()).anyMatch(failure -> failure.startsWith("disclosures without a sent notice"));
    }

    @Test
    void anEarlyNoticeAndAnEarlyMailAreFound() throws Exception {
        records.removeLast();
        mails.clear();
        sent(FREE.minusMillis(1));
        mail(FREE.minusSeconds(1));

        assertThat(failures())
                .anyMatch(failure -> failure.startsWith("notices sent before"))
                .anyMatch(failure -> failure.startsWith("mails dated before"));
    }

    @Test
    void aMailThatTellsItsTimeInWholeSecondsIsNotEarlyForThat() throws Exception {
        grace = Duration.ofMillis(2_500);
        mails.clear();
        mail(ORDER_ENDS.plusSeconds(2));
        records.removeLast();
        sent(ORDER_ENDS.plusMillis(2_500));

        assertThat(failures()).isEmpty();
    }

    @Test
    void aMailThatCameTwiceIsFoundUnlessAnUnclearAttemptAtThatVeryNoticeExplainsIt() {
        mails.add(mails.getFirst());

        assertThat(failures()).anyMatch(failure -> failure.startsWith("mails that came again"));
        assertThat(failures(Map.of(UUID.randomUUID(), 1)))
                .anyMatch(failure -> failure.startsWith("mails that came again"));
        assertThat(failures(Map.of(notice, 1))).isEmpty();
    }

    @Test
    void oneUnclearAttemptExplainsOneSecondMailOnly() {
        mails.addAll(List.of(mails.getFirst(), mails.getFirst()));

        assertThat(failures(Map.of(notice, 1)))
                .containsExactly("mails that came again without an unclear attempt: saw 1, must be 0");
    }

    @Test
    void aCaseThatEndedOtherwiseThanDecidedIsFound() {
        outcomes.set(0, new CaseOutcome(PLAN, request, "NO_DATA", Optional.empty(), Map.of()));

        assertThat(failures()).anyMatch(failure -> failure.startsWith("cases with another end"));
    }

    @Test
    void aFigureThatIsOffByOneIsFoundEitherWay() {
        Verdict verdict = new Verdict();

        Judgement.report(verdict, Figures.of(Map.of("requests", 2L)), Figures.of(Map.of("requests", 1L, "denied", 1L)));

        assertThat(verdict.failures()).hasSize(3).anyMatch(failure -> failure.startsWith("report: denied"));
    }

    private List<String> failures() {
        return failures(Map.of());
    }

    private List<String> failures(Map<UUID, Integer> unclear) {
        Verdict verdict = new Verdict();
        Judgement judgement = new Judgement(outcomes, new TopicFindings(records), mails, grace);
        judgement.losses(verdict, told -> {});
        judgement.notices(verdict, new UnclearAttempts(unclear));
        return verdict.failures();
    }

    private void sent(Instant at) throws Exception {
        NoticeSent event = new NoticeSent(request, notice, UUID.randomUUID(), "DE", true, at);
        say("NoticeSent.v1", Topics.NOTICES.name(), Json.MAPPER.writeValueAsString(event));
    }

    private void mail(Instant at) {
        mails.add(new Mail("<notice." + notice + "@daylight>", "somebody", "Notice", "en", "", at));
    }

    private void say(String type, String topic, String json) {
        records.add(new TopicRecord(
                topic,
                0,
                records.size(),
                request.toString(),
                type,
                Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", type),
                json.getBytes()));
    }
}
