package dev.daylight.notification.notice;

import dev.daylight.contracts.DataCategory;
import dev.daylight.notification.attempt.Attempts.Attempt;
import dev.daylight.notification.obligation.DisclosureRecord;
import dev.daylight.notification.obligation.OwedNotice;
import dev.daylight.notification.wording.PlainDates;
import dev.daylight.pages.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the notice into words.
@ApplicationScoped
class NoticeLetter {

    /// What the letter tells, dates already written out.
    ///
    /// @param delayedUntil absent when it was delayed and nobody knows until when
    record Contents(
            Language language,
            String operator,
            String contact,
            DisclosureRecord disclosure,
            List<DataCategory> categories,
            boolean delayed,
            @Nullable String delayedUntil,
            String disclosedOn,
            @Nullable String issuedOn,
            String from,
            String to,
            String link,
            String linkExpiresOn) {

        @Override
        public String toString() {
            return "Contents";
        }
    }

    @CheckedTemplate(basePath = "notice")
    static final class Templates {
        static native TemplateInstance subject(Contents letter);

        static native TemplateInstance text(Contents letter);

        static native TemplateInstance html(Contents letter);

        private Templates() {}
    }

    private final MailConfig config;

    NoticeLetter(MailConfig config) {
        this.config = config;
    }

    NoticeMail write(OwedNotice notice, Attempt attempt, Contact.Reachable contact) {
        Contents contents = contents(notice, attempt, contact.language());
        String locale = contact.language().code();
        return new NoticeMail(
                messageId(notice),
                contact.email(),
                contact.language(),
                Templates.subject(contents).setLocale(locale).render().strip(),
                Templates.text(contents).setLocale(locale).render(),
                Templates.html(contents).setLocale(locale).render());
    }

    private Contents contents(OwedNotice notice, Attempt attempt, Language language) {
        PlainDates dates = new PlainDates(language);
        DisclosureRecord disclosure = notice.disclosure();
        var instrument = disclosure.instrument();
        Instant delayedUntil = notice.delayedUntil();
        return new Contents(
                language,
                config.operator(),
                config.contact(),
                disclosure,
                List.copyOf(notice.records().keySet()),
                notice.delayed(),
                delayedUntil == null ? null : dates.moment(delayedUntil),
                dates.moment(disclosure.disclosedAt()),
                instrument == null ? null : dates.day(instrument.issuedOn()),
                dates.moment(disclosure.period().from()),
                dates.moment(disclosure.period().to()),
                link(attempt),
                dates.day(attempt.linkExpiresAt()));
    }

    private String link(Attempt attempt) {
        return config.publicUrl().toString().replaceAll("/+$", "") + "/receipts/"
                + attempt.token().text();
    }

    /// Follows from the notice alone: a mail that had to go twice is the same mail to whoever sorts by it.
    private String messageId(OwedNotice notice) {
        return "<notice." + notice.noticeId()
                + config.from().substring(config.from().indexOf('@')) + ">";
    }
}
