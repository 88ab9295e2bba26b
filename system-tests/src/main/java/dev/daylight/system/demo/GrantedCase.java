package dev.daylight.system.demo;

import dev.daylight.contracts.DataCategory;
import dev.daylight.system.people.Answer;
import dev.daylight.system.people.Approver;
import dev.daylight.system.people.CaseView;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.FiledRequest;
import dev.daylight.system.people.Mail;
import dev.daylight.system.people.Mailbox;
import dev.daylight.system.people.NotSo;
import dev.daylight.system.people.Officer;
import dev.daylight.system.people.OpenedPackage;
import dev.daylight.system.people.Papers;
import dev.daylight.system.people.Patience;
import dev.daylight.system.people.Pictures;
import dev.daylight.system.people.RequestDraft;
import dev.daylight.system.people.RequestDraft.Span;
import dev.daylight.system.people.Reviewer;
import dev.daylight.system.people.Scope;
import dev.daylight.system.people.World.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A lawful request, from filing to the letter that tells the person.
final class GrantedCase {

    private static final int SECONDS_OF_SILENCE = 20;
    private static final int DAYS_ASKED = 60;
    private static final int DAYS_GRANTED = 30;
    private static final Duration MAIL_COMES_WITHIN = Duration.ofSeconds(90);

    private final Cast cast;
    private final Telling telling;
    private final Papers papers;
    private final Officer weber;
    private final Set<DataCategory> asked = Set.of(DataCategory.SUBSCRIBER, DataCategory.CONTENT);
    private final Set<DataCategory> granted = Set.of(DataCategory.SUBSCRIBER, DataCategory.CONTENT);

    GrantedCase(Cast cast, Telling telling) {
        this.cast = cast;
        this.telling = telling;
        this.papers = new Papers(cast.clock());
        this.weber = cast.officer("weber");
    }

    /// @param person whose data are asked for and granted
    /// @param bystander whose data are asked for too, and not granted
    /// @return how many records of each category were in the package
    Map<DataCategory, Integer> tell(Person person, Person bystander) {
        telling.chapter("A request that the law carries, and a court that wants silence for a while");
        List<Mail> before = cast.mailbox().mails(person.email());
        Instant silentUntil = papers.inSeconds(SECONDS_OF_SILENCE);
        UUID request = file(person, bystander, silentUntil);
        foreignersSeeNothing(request);
        Span span = review(request);
        approve(request);
        Map<DataCategory, Integer> records = deliver(request, person, span);
        Mail mail = waitForTheMail(person, before, silentUntil);
        openReceipt(mail, person);
        return records;
    }

    private UUID file(Person person, Person bystander, Instant silentUntil) {
        telling.step(
                "Officer weber asks for subscriber and content data of two accounts, with a search warrant of which the person is told.");
        RequestDraft draft = RequestDraft.production(
                        papers.caseNumber(),
                        person.byEmail(),
                        asked,
                        papers.lastDays(DAYS_ASKED),
                        RequestDraft.PaperKind.DE_DURCHSUCHUNG,
                        papers.issuedOn())
                .about(List.of(person.byEmail(), bystander.byEmail()))
                .silentUntil(silentUntil);
        String key = cast.newId().toString();
        FiledRequest filed = weber.file(draft, key);
        NotSo.unless(!filed.status().equals("REFUSED"), "the request to be admitted", filed);
        telling.seen("request", filed.id());
        telling.seen("status", filed.status());
        telling.seen("silence until", silentUntil);
        FiledRequest again = weber.file(draft, key);
        NotSo.unless(again.id().equals(filed.id()), "the same request for the same Idempotency-Key", again.id());
        telling.seen("sent once more", "same Idempotency-Key, same request");
        return filed.id();
    }

    private void foreignersSeeNothing(UUID request) {
        telling.step("Officer moreau of another agency asks for it, and for an id that does not exist.");
        Officer moreau = cast.officer("moreau");
        Answer foreign = moreau.ask("/v1/data-requests/" + request);
        UUID nobodys = cast.newId();
        Answer unknown = moreau.ask("/v1/data-requests/" + nobodys);
        NotSo.unless(foreign.status() == 404, "404 for a foreign request", foreign);
        NotSo.unless(
                foreign.text()
                        .replace(request.toString(), "<id>")
                        .equals(unknown.text().replace(nobodys.toString(), "<id>")),
                "the same answer for a foreign id as for nobody's",
                foreign.text() + " and " + unknown.text());
        telling.seen("both answers", foreign.status() + " " + foreign.problemType());
    }

    private Span review(UUID request) {
        Reviewer ravi = cast.reviewer("ravi");
        telling.step(
                "Reviewer ravi takes the case, answers who asks, on what paper, for which case, how much, and what stands against it.");
        ravi.find(request);
        CaseView taken = ravi.take(request);
        telling.seen("case", taken.state());
        ravi.passAllChecks(request);
        telling.seen("checks passed", String.join(", ", Reviewer.CHECKS));
        telling.step("Ravi narrows it: one account of two, %d days of %d; and recommends to grant that."
                .formatted(DAYS_GRANTED, DAYS_ASKED));
        Span span = papers.lastDays(DAYS_GRANTED);
        CaseView recommended = ravi.recommendGrant(request, new Scope(granted, List.of(0), span));
        NotSo.unless(recommended.state().equals("RECOMMENDED"), "the case to be RECOMMENDED", recommended.state());
        telling.seen("case", recommended.state());
        telling.step("Ravi, who may approve other people's recommendations, tries to approve his own.");
        Answer own = ravi.tryToApprove(request);
        NotSo.unless(
                own.status() == 403 && own.problemType().endsWith(":own-recommendation"),
                "403 own-recommendation",
                own);
        telling.seen("answer", own.status() + " " + own.problemType());
        return span;
    }

    private void approve(UUID request) {
        Approver aria = cast.approver("aria");
        telling.step("A second person, aria, reads and approves.");
        telling.seen("case", aria.approve(request).state());
    }

    private Map<DataCategory, Integer> deliver(UUID request, Person person, Span span) {
        telling.step(
                "The scope is exported, what the provider gave beyond it is dropped, and a package is sealed to the agency.");
        FiledRequest disclosed = weber.followUntil(request, "DISCLOSED");
        telling.seen("status", disclosed.status());
        byte[] message = weber.download(disclosed);
        String sha256 = Pictures.digest("SHA-256", message);
        var delivery = disclosed.packageOrNull();
        NotSo.unless(
                delivery != null && sha256.equals(delivery.sha256()),
                "a package with the SHA-256 that its status names",
                sha256);
        telling.seen("package", message.length + " bytes, SHA-256 " + sha256);

        telling.step("Weber opens it with the agency's private key.");
        OpenedPackage opened = cast.keyring().agencyKey("a").open(message);
        opened.verify();
        opened.files().forEach((name, bytes) -> telling.seen("inside", name + " (" + bytes.length + " bytes)"));
        opened.mustLieWithin(person.account(), granted, span);
        Map<DataCategory, Integer> records = opened.recordsByCategory();
        NotSo.unless(records.keySet().equals(granted), "records of exactly the granted categories " + granted, records);
        telling.seen("records", records);
        telling.seen("outside the scope", "0");
        return records;
    }

    private Mail waitForTheMail(Person person, List<Mail> before, Instant silentUntil) {
        telling.step("Until %s the court's order holds the notice: the mailbox of the person stays as it was."
                .formatted(silentUntil));
        Mailbox mailbox = cast.mailbox();
        while (cast.clock().instant().isBefore(silentUntil)) {
            int now = mailbox.mails(person.email()).size();
            NotSo.unless(
                    now == before.size() || !cast.clock().instant().isBefore(silentUntil),
                    "no mail before the order's end",
                    now - before.size());
            Patience.pause(Duration.ofMillis(250));
        }
        telling.seen("new mails", "0");
        telling.step("The order has ended and nothing is on its way any more: the person is told, once.");
        Patience.until(
                MAIL_COMES_WITHIN,
                "a mail to the person",
                () -> mailbox.mails(person.email()).size(),
                size -> size > before.size());
        List<Mail> fresh = news(mailbox.mails(person.email()), before);
        NotSo.unless(fresh.size() == 1, "exactly one new mail", fresh);
        Mail mail = fresh.getFirst();
        NotSo.unless(!mail.sentAt().isBefore(silentUntil), "a mail dated after the order's end", mail.sentAt());
        NotSo.unless(
                person.language().startsWith("zh") == hasHan(mail.subject()),
                "a subject in the account's language (" + person.language() + ")",
                mail.subject());
        telling.seen("subject", mail.subject());
        telling.seen("date", mail.sentAt());
        return mail;
    }

    private void openReceipt(Mail mail, Person person) {
        telling.step("The person opens the receipt that the mail links to.");
        var link = mail.receipt().orElseThrow(() -> new NotSo("a link to a receipt in the mail", "none"));
        Answer page = cast.http().call("GET", link).send().expect(200, "the receipt page");
        NotSo.unless(
                page.text().contains("lang=\"" + person.language() + "\""),
                "a receipt page in the account's language",
                page.text().lines().limit(3).toList());
        NotSo.unless(page.text().contains("Amtsgericht Musterstadt"), "the issuing court on the receipt", "not there");
        telling.seen(
                "receipt",
                link.getPath().substring(0, "/receipts/".length()) + "… (" + page.status() + ", " + person.language()
                        + ", names the court)");
    }

    static List<Mail> news(List<Mail> now, List<Mail> before) {
        Set<String> known = new HashSet<>(before.stream().map(Mail::messageId).toList());
        return now.stream().filter(mail -> !known.contains(mail.messageId())).toList();
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }
}
