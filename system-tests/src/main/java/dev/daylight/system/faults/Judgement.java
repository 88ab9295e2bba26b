package dev.daylight.system.faults;

import dev.daylight.contracts.notice.NoticeEvent.NoticeSent;
import dev.daylight.system.people.Figures;
import dev.daylight.system.people.Mail;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds what the people know against what topics, mailboxes and report say.
final class Judgement {

    private final List<CaseOutcome> outcomes;
    private final TopicFindings topics;
    private final List<Mail> mails;
    private final Duration grace;

    /// @param grace how long after the end of an order a notice is still held
    Judgement(List<CaseOutcome> outcomes, TopicFindings topics, List<Mail> mails, Duration grace) {
        this.grace = grace;
        this.outcomes = outcomes;
        this.topics = topics;
        this.mails = mails;
    }

    /// Nothing acknowledged is lost, nothing is done twice.
    void losses(Verdict verdict, Consumer<String> tell) {
        Set<UUID> acknowledged = cases(_ -> true);
        Set<UUID> filed = topics.casesWith("DataRequestFiled.v1");
        Set<String> twice = topics.saidTwice();
        twice.forEach(tell);
        verdict.add(Finding.mustBe(
                        "cases with another end than the people decided",
                        0,
                        cases(outcome -> !endsAsDecided(outcome)).size()))
                .add(Finding.mustBe(
                        "acknowledged requests that no topic tells of",
                        0,
                        without(acknowledged, filed).size()))
                .add(Finding.mustBe(
                        "requests that nobody filed (a repeated call taken for new)",
                        0,
                        without(filed, acknowledged).size()))
                .add(Finding.mustBe("facts told twice (opened, disclosed, noticed, ...)", 0, twice.size()))
                .add(Finding.mustBe(
                        "disclosures that no topic tells of",
                        0,
                        without(cases(CaseOutcome::disclosed), topics.casesWith("DisclosureMade.v1"))
                                .size()));
    }

    /// Everybody concerned is told, once, and not too early.
    ///
    /// @param unclear attempts that may have been cut off between the mail server's yes and the note of it: such
    ///     a mail is sent again under the same Message-ID rather than not at all
    void notices(Verdict verdict, UnclearAttempts unclear) {
        Map<UUID, NoticeSent> sent = topics.noticesSent();
        Set<UUID> disclosed = cases(CaseOutcome::disclosed);
        Set<String> identities = identities(mails);
        verdict.add(Finding.told("notices that a confidentiality order held back", held()))
                .add(Finding.mustBe(
                        "disclosures without a sent notice",
                        0,
                        without(disclosed, sent.keySet()).size()))
                .add(Finding.mustBe(
                        "notices sent before the grace after their order was over",
                        0,
                        cases(outcome -> early(outcome, sent)).size()))
                .add(Finding.mustBe(
                        "mails dated before the grace after their order was over",
                        0,
                        cases(outcome -> mailedEarly(outcome, sent)).size()))
                .add(Finding.mustBe("different mails", disclosed.size(), identities.size()))
                .add(Finding.told("attempts at notices that were cut off unclear", unclear.all()))
                .add(Finding.told("mails that came again under their Message-ID", mails.size() - identities.size()))
                .add(Finding.mustBe(
                        "mails that came again without an unclear attempt",
                        0,
                        sent.values().stream()
                                .mapToInt(notice -> unexplained(notice.noticeId(), unclear))
                                .sum()));
    }

    /// The report has gained the truth, figure by figure.
    static void report(Verdict verdict, Figures truth, Figures report) {
        Set<String> names = new TreeSet<>(truth.byName().keySet());
        names.addAll(report.byName().keySet());
        names.forEach(name -> verdict.add(Finding.mustBe("report: " + name, truth.get(name), report.get(name))));
        verdict.add(Finding.mustBe(
                "report minus truth, all figures together",
                0,
                report.minus(truth).byName().values().stream()
                        .mapToLong(Math::abs)
                        .sum()));
    }

    static Set<String> identities(List<Mail> mails) {
        return mails.stream().map(Judgement::identity).collect(Collectors.toSet());
    }

    static String identity(Mail mail) {
        return mail.messageId() + " " + mail.to();
    }

    private int held() {
        return cases(outcome -> outcome.disclosed() && outcome.silentUntil().isPresent())
                .size();
    }

    private boolean early(CaseOutcome outcome, Map<UUID, NoticeSent> sent) {
        NoticeSent notice = sent.get(outcome.request());
        return notice != null && free(outcome).filter(notice.sentAt()::isBefore).isPresent();
    }

    private boolean mailedEarly(CaseOutcome outcome, Map<UUID, NoticeSent> sent) {
        // A mail tells its time in whole seconds.
        Optional<Instant> free = free(outcome).map(at -> at.truncatedTo(ChronoUnit.SECONDS));
        NoticeSent notice = sent.get(outcome.request());
        return free.isPresent()
                && notice != null
                && mailsAbout(notice.noticeId()).anyMatch(mail -> mail.sentAt().isBefore(free.get()));
    }

    /// When the law lets the notice of a case with an order go.
    private Optional<Instant> free(CaseOutcome outcome) {
        return outcome.silentUntil().map(end -> end.plus(grace));
    }

    private int unexplained(UUID notice, UnclearAttempts unclear) {
        return (int) Math.max(0, mailsAbout(notice).count() - 1 - unclear.of(notice));
    }

    private Stream<Mail> mailsAbout(UUID notice) {
        return mails.stream().filter(mail -> mail.isAbout(notice));
    }

    private static boolean endsAsDecided(CaseOutcome outcome) {
        String decided = switch (outcome.plan().fate()) {
            case REFUSED -> "REFUSED";
            case DENIED -> "DENIED";
            case GRANTED, GRANTED_IN_PART, GRANTED_WITH_CONTENT -> "DISCLOSED";
            case NO_DATA -> "NO_DATA";
        };
        return outcome.status().equals(decided);
    }

    private Set<UUID> cases(Predicate<CaseOutcome> which) {
        return outcomes.stream().filter(which).map(CaseOutcome::request).collect(Collectors.toSet());
    }

    private static Set<UUID> without(Set<UUID> all, Set<UUID> known) {
        Set<UUID> rest = new HashSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
