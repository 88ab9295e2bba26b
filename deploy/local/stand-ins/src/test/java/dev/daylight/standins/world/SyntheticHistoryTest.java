package dev.daylight.standins.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.CaseDenied;
import dev.daylight.contracts.casefile.CaseEvent.CaseGranted;
import dev.daylight.contracts.casefile.CaseEvent.CaseOpened;
import dev.daylight.contracts.casefile.CaseEvent.ConfidentialityOrderRecorded;
import dev.daylight.contracts.casefile.CaseEvent.DisclosureMade;
import dev.daylight.contracts.casefile.CaseEvent.NoDataFound;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAdmitted;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestRefused;
import dev.daylight.contracts.notice.NoticeEvent.NoticeFailed;
import dev.daylight.contracts.notice.NoticeEvent.NoticeForbidden;
import dev.daylight.contracts.notice.NoticeEvent.NoticeOwed;
import dev.daylight.contracts.notice.NoticeEvent.NoticeSent;
import dev.daylight.contracts.scan.ScanEvent.FileScanned;
import dev.daylight.contracts.scan.ScanEvent.HashMatched;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyntheticHistoryTest {

    private static final Quarter ANCHOR = Quarter.parse("2026-Q4");

    private final List<List<PastEvent>> quarters = new SyntheticHistory(ANCHOR).quarters();
    private final List<PastEvent> events =
            quarters.stream().flatMap(List::stream).toList();
    private final Collection<List<PastEvent>> stories =
            events.stream().collect(Collectors.groupingBy(PastEvent::key)).values();
    private final List<List<PastEvent>> requests = stories.stream()
            .filter(story -> story.getFirst().topic().equals(Topics.DATA_REQUESTS))
            .toList();

    @Test
    void tellingItAgainTellsTheSameFactsUnderTheSameIds() {
        assertThat(new SyntheticHistory(ANCHOR).quarters()).isEqualTo(quarters);
        assertThat(events.stream().map(PastEvent::id)).doesNotHaveDuplicates();
        assertThat(new SyntheticHistory(Quarter.parse("2027-Q1"))
                        .quarters().stream().flatMap(List::stream).map(PastEvent::id))
                .doesNotContainAnyElementsOf(events.stream().map(PastEvent::id).toList());
    }

    @Test
    void everythingLiesInTheSixQuartersBeforeTheAnchor() {
        Instant from = Quarter.parse("2025-Q2").start();
        assertThat(events)
                .allMatch(event -> !event.at().isBefore(from) && event.at().isBefore(ANCHOR.start()))
                .allMatch(event -> event.outgoing().synthetic());
    }

    @Test
    void everyRequestIsFiledOnceAndAdmittedOrRefusedOnce() {
        assertThat(requests).hasSizeGreaterThan(200).allSatisfy(story -> {
            assertThat(story.getFirst().event()).isInstanceOf(DataRequestFiled.class);
            assertThat(of(DataRequestFiled.class, story)).hasSize(1);
            assertThat(of(DataRequestAdmitted.class, story).size()
                            + of(DataRequestRefused.class, story).size())
                    .isOne();
        });
    }

    @Test
    void anAdmittedRequestHasACaseThatIsDeniedOrGrantedAndARefusedOneHasNone() {
        assertThat(requests).allSatisfy(story -> {
            int admitted = of(DataRequestAdmitted.class, story).size();
            assertThat(of(CaseOpened.class, story)).hasSize(admitted);
            assertThat(of(CaseDenied.class, story).size()
                            + of(CaseGranted.class, story).size())
                    .isEqualTo(admitted);
        });
    }

    @Test
    void aDisclosureFollowsAGrantAndHoldsNothingElse() {
        assertThat(requests).allSatisfy(story -> {
            int granted = of(CaseGranted.class, story).size();
            assertThat(of(DisclosureMade.class, story).size()
                            + of(NoDataFound.class, story).size())
                    .isEqualTo(granted);
            for (DisclosureMade disclosure : of(DisclosureMade.class, story)) {
                CaseGranted grant = of(CaseGranted.class, story).getFirst();
                assertThat(grant.grantedAt()).isBefore(disclosure.disclosedAt());
                assertThat(disclosure.accounts())
                        .hasSize(grant.accounts())
                        .allSatisfy(account ->
                                assertThat(account.records().keySet()).isEqualTo(grant.categories()));
            }
        });
    }

    @Test
    void everyAccountOfADisclosureIsOwedANoticeUnlessTheLawForbidsIt() {
        assertThat(requests).allSatisfy(story -> {
            for (DisclosureMade disclosure : of(DisclosureMade.class, story)) {
                boolean forbidden = disclosure.noticeRule() == NoticeRule.MUST_NOT;
                int accounts = disclosure.accounts().size();
                assertThat(of(NoticeForbidden.class, story)).hasSize(forbidden ? accounts : 0);
                assertThat(of(NoticeOwed.class, story)).hasSize(forbidden ? 0 : accounts);
            }
            if (of(DisclosureMade.class, story).isEmpty()) {
                assertThat(story).noneMatch(event -> event.topic().equals(Topics.NOTICES));
            }
        });
    }

    @Test
    void noNoticeIsSentBeforeTheEndOfEveryOrderAndTheGracePeriod() {
        assertThat(requests).allSatisfy(story -> {
            for (NoticeSent sent : of(NoticeSent.class, story)) {
                Instant disclosed = of(DisclosureMade.class, story).getFirst().disclosedAt();
                assertThat(sent.sentAt()).isAfter(disclosed.plus(Aftermath.GRACE));
                for (ConfidentialityOrderRecorded order : of(ConfidentialityOrderRecorded.class, story)) {
                    assertThat(order.endsAt()).isNotNull();
                    assertThat(sent.sentAt()).isAfterOrEqualTo(order.endsAt().plus(Aftermath.GRACE));
                }
            }
        });
    }

    @Test
    void everyNoticeIsSettledOnceOrHeldByAnOrderWithoutEnd() {
        assertThat(requests).allSatisfy(story -> {
            Map<UUID, Long> settled = story.stream()
                    .map(PastEvent::event)
                    .filter(event -> event instanceof NoticeSent || event instanceof NoticeFailed)
                    .collect(Collectors.groupingBy(
                            event -> event instanceof NoticeSent sent
                                    ? sent.noticeId()
                                    : ((NoticeFailed) event).noticeId(),
                            Collectors.counting()));
            boolean endless =
                    of(ConfidentialityOrderRecorded.class, story).stream().anyMatch(order -> order.endsAt() == null);
            for (NoticeOwed owed : of(NoticeOwed.class, story)) {
                assertThat(settled.getOrDefault(owed.noticeId(), 0L)).isEqualTo(endless ? 0L : 1L);
                assertThat(!endless || owed.held()).isTrue();
            }
        });
    }

    @Test
    void aStoryIsToldInTheOrderOfTimeOnEachTopic() {
        assertThat(stories)
                .allSatisfy(story -> assertThat(story.stream()
                                .collect(Collectors.groupingBy(PastEvent::topic))
                                .values())
                        .allSatisfy(onTopic -> assertThat(onTopic)
                                .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()))));
    }

    @Test
    void aMatchIsOfAFileThatWasScanned() {
        List<HashMatched> matches = of(HashMatched.class, events);
        assertThat(matches).isNotEmpty();
        assertThat(of(FileScanned.class, events).stream().map(FileScanned::fileId))
                .containsAll(matches.stream().map(HashMatched::fileId).toList());
    }

    @Test
    void requestsGrowAndComeFromSeveralCountriesWithAndWithoutSecrecy() {
        List<Integer> counts = quarters.stream()
                .map(quarter -> of(DataRequestFiled.class, quarter).size())
                .toList();
        assertThat(counts.getLast()).isGreaterThan(counts.getFirst() * 3 / 2);
        List<DataRequestFiled> filed = of(DataRequestFiled.class, events);
        assertThat(filed.stream().map(DataRequestFiled::country).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("DE", "FR", "US", "BR", "JP");
        assertThat(filed).anyMatch(request -> request.confidentiality() == null);
        assertThat(filed).anyMatch(request -> request.confidentiality() != null);
    }

    @Test
    void whatIsSentTogetherHasNoTwoEventsOfOneKey() {
        for (List<PastEvent> quarter : quarters) {
            List<List<PastEvent>> waves = HistoryTelling.waves(quarter);
            assertThat(waves)
                    .allSatisfy(wave ->
                            assertThat(wave.stream().map(PastEvent::key)).doesNotHaveDuplicates());
            assertThat(waves.stream().flatMap(List::stream).toList())
                    .hasSameSizeAs(quarter)
                    .containsAll(quarter);
        }
    }

    private static <E> List<E> of(Class<E> type, List<PastEvent> story) {
        return story.stream()
                .map(PastEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
