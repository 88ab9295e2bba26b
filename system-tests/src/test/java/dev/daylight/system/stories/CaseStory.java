package dev.daylight.system.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.notice.NoticeEvent.NoticeSent;
import dev.daylight.system.people.AgencyKey;
import dev.daylight.system.people.Answer;
import dev.daylight.system.people.CaseView;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.FiledRequest;
import dev.daylight.system.people.Json;
import dev.daylight.system.people.Mail;
import dev.daylight.system.people.NotSo;
import dev.daylight.system.people.Officer;
import dev.daylight.system.people.Patience;
import dev.daylight.system.people.RequestDraft;
import dev.daylight.system.people.Reviewer;
import dev.daylight.system.people.World.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseStory {

    private static final Duration TOLD_WITHIN = Duration.ofSeconds(60);

    private final Cast cast = SharedStack.get().cast();
    private final Cases cases = new Cases(cast);
    private final Officer weber = cast.officer("weber");

    @Test
    void thePersonIsToldOnceAfterTheOrderEndsPlusGraceAndInTheirLanguage() {
        Person english = cast.world().speaking("en", 40);
        Person chinese = cast.world().speaking("zh-Hans", 4);
        int mailsBefore = mails(chinese).size() + mails(english).size();
        Instant end = cases.papers().inSeconds(12);

        FiledRequest silent = cases.disclosed(cases.plain(chinese).silentUntil(end));
        FiledRequest open = cases.disclosed(cases.plain(english));

        Mail toEnglish = awaitNotice(open.id(), english);
        Mail toChinese = awaitNotice(silent.id(), chinese);
        assertThat(toChinese.sentAt()).isAfterOrEqualTo(end.plus(SharedStack.GRACE));
        assertThat(notice(silent.id()).delayed()).isTrue();
        assertThat(notice(open.id()).delayed()).isFalse();
        assertThat(toEnglish.subject()).isNotBlank().matches("\\p{ASCII}*");
        assertThat(toChinese.subject()).matches(".*\\p{IsHan}.*");
        assertThat(mails(chinese).size() + mails(english).size()).isEqualTo(mailsBefore + 2);
    }

    @Test
    void anOrderWithoutEndHoldsTheNoticeAndSaysSo() {
        Person person = cast.world().speaking("en", 41);
        int mailsBefore = mails(person).size();

        FiledRequest request = cases.disclosed(cases.plain(person).silentUntil(null));
        JsonNode obligation = Patience.until(
                TOLD_WITHIN,
                "an obligation for the disclosure",
                () -> obligation(request.id(), "HELD"),
                found -> !found.isMissingNode());

        assertThat(obligation.path("reason").asText()).isEqualTo("ORDER_WITHOUT_END");
        assertThat(mails(person)).hasSize(mailsBefore);
    }

    @Test
    void theReceiptPageTellsWhatWasDisclosedAndAnUnknownLinkTellsNothing() {
        Person person = cast.world().speaking("en", 42);
        FiledRequest request = cases.disclosed(cases.plain(person));
        Mail mail = awaitNotice(request.id(), person);

        Answer page = cast.http().call("GET", mail.receipt().orElseThrow()).send();
        Answer unknown = cast.http()
                .call("GET", cast.addresses().notification("/receipts/" + "A".repeat(43)))
                .send();
        Answer malformed = cast.http()
                .call("GET", cast.addresses().notification("/receipts/nonsense"))
                .send();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Landeskriminalamt Musterland", "Amtsgericht Musterstadt", "noindex");
        assertThat(page.text()).doesNotContain(person.email());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(malformed.text()).isEqualTo(unknown.text());
    }

    @Test
    void contentWaitsForASecondPersonAndWhatIsReturnedGoesBackToTheReviewer() {
        FiledRequest request = cases.file(cases.content(cast.world().speaking("en", 43)));
        Reviewer ravi = cases.checked(request.id(), "ravi");

        assertThat(ravi.recommendGrant(request.id(), cases.scope(Cases.WITH_CONTENT))
                        .state())
                .isEqualTo("RECOMMENDED");
        Answer returned = cast.reviewer("aria").tryStep(request.id(), "POST", "/decision", decision("RETURN"));
        assertThat(returned.status()).isBetween(200, 204);
        assertThat(ravi.see(request.id()).state()).isEqualTo("IN_REVIEW");

        ravi.recommendGrant(request.id(), cases.scope(Set.of(DataCategory.SUBSCRIBER)));
        FiledRequest end = weber.followUntil(request.id(), "DISCLOSED");
        assertThat(cast.keyring().agencyKey("a").open(weber.download(end)).recordsByCategory())
                .containsOnlyKeys(DataCategory.SUBSCRIBER);
    }

    @Test
    void aDenialEndsTheCaseAndTellsTheOfficerWhy() {
        FiledRequest request = cases.file(cases.plain(cast.world().speaking("en", 44)));

        cases.checked(request.id(), "rita")
                .recommendDenial(request.id(), "OVERBROAD", "Three months are more than the case needs.");

        FiledRequest denied = weber.followUntil(request.id(), "DENIED");
        assertThat(denied.why()).extracting(FiledRequest.Reason::code).contains("OVERBROAD");
    }

    @Test
    void anAccountThatNobodyHasEndsWithoutDataAndWithoutNotice() {
        RequestDraft draft = cases.plain(cast.world().speaking("en", 45))
                .about(List.of(new RequestDraft.Account("EMAIL", "nobody-at-all@nowhere.example")));
        FiledRequest request = cases.file(draft);

        cases.checked(request.id(), "rita").recommendGrant(request.id(), cases.scope(Cases.NON_CONTENT));

        assertThat(weber.followUntil(request.id(), "NO_DATA").packageOrNull()).isNull();
    }

    @Test
    void theSameKeyFilesOnceAndAnotherContentUnderItIsRefused() {
        Person person = cast.world().speaking("en", 46);
        RequestDraft draft = cases.plain(person);
        String key = "key-" + cast.newId();

        FiledRequest first = weber.file(draft, key);
        FiledRequest again = weber.file(draft, key);
        Answer other = weber.submit(draft.offence("Something else"), key);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problemType()).isEqualTo("urn:daylight:problem:idempotency-key-reused");
    }

    @Test
    void aChangeNamesTheVersionItWasThoughtAbout() {
        FiledRequest request = cases.file(cases.plain(cast.world().speaking("en", 47)));
        Reviewer rita = cast.reviewer("rita");
        CaseView stale = rita.find(request.id());
        rita.take(request.id());

        Answer without = change(rita, stale, null);
        Answer late = change(rita, stale, stale.etag());

        assertThat(without.status()).isEqualTo(428);
        assertThat(without.problemType()).isEqualTo("urn:daylight:problem:if-match-missing");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problemType()).isEqualTo("urn:daylight:problem:stale-version");
    }

    @Test
    void aPackageThatWasTouchedOnTheWayDoesNotOpen() {
        FiledRequest request = cases.disclosed(cases.plain(cast.world().speaking("en", 48)));
        byte[] message = weber.download(request);
        AgencyKey key = cast.keyring().agencyKey("a");
        key.open(message).verify();

        message[message.length / 2] ^= 1;

        assertThatThrownBy(() -> key.open(message)).isInstanceOf(NotSo.class);
        byte[] untouched = weber.download(request);
        assertThatThrownBy(() -> cast.keyring().agencyKey("b").open(untouched)).isInstanceOf(NotSo.class);
    }

    @Test
    void everyStepOfACaseStandsInItsAuditTrail() {
        FiledRequest request = cases.disclosed(cases.content(cast.world().speaking("en", 49)));

        Answer trail = cast.reviewer("otto").ask("/v1/cases/" + request.id() + "/audit");

        assertThat(trail.status()).isEqualTo(200);
        assertThat(trail.text())
                .contains("GRANT_RECOMMENDED", "GRANT_APPROVED", "CASE_GRANTED")
                .doesNotContain(cast.world().speaking("en", 49).email());
    }

    private Answer change(Reviewer reviewer, CaseView seen, String etag) {
        var call = cast.http()
                .call("PUT", cast.addresses().review("/v1/cases/" + seen.id() + "/checks/INSTRUMENT_SUFFICIENT"))
                .bearer(reviewer.token())
                .body("application/json", "{\"outcome\":\"PASSED\",\"note\":\"\"}".getBytes());
        return (etag == null ? call : call.header("If-Match", etag)).send();
    }

    private static ObjectNode decision(String outcome) {
        return Json.MAPPER.createObjectNode().put("outcome", outcome).put("note", "Please look at the scope again.");
    }

    private JsonNode obligation(UUID request, String state) {
        return cast.complianceLead("clara")
                .obligations("?state=" + state)
                .expect(200, "the obligations")
                .json()
                .path("obligations")
                .valueStream()
                .filter(each -> each.path("requestId").asText().equals(request.toString()))
                .findFirst()
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    private Mail awaitNotice(UUID request, Person person) {
        NoticeSent sent = Patience.until(
                        TOLD_WITHIN,
                        "a notice for " + request,
                        () -> cast.topics().events(Topics.NOTICES, request),
                        events -> events.stream().anyMatch(NoticeSent.class::isInstance))
                .stream()
                .filter(NoticeSent.class::isInstance)
                .map(NoticeSent.class::cast)
                .findFirst()
                .orElseThrow();
        List<Mail> mails = mails(person).stream()
                .filter(mail -> mail.isAbout(sent.noticeId()))
                .toList();
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private NoticeSent notice(UUID request) {
        return cast.topics().events(Topics.NOTICES, request).stream()
                .filter(NoticeSent.class::isInstance)
                .map(NoticeSent.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Mail> mails(Person person) {
        return cast.mailbox().mails(person.email());
    }
}
