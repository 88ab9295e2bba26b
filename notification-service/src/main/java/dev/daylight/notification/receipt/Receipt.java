package dev.daylight.notification.receipt;

import dev.daylight.contracts.DataCategory;
import dev.daylight.notification.obligation.DisclosureRecord;
import dev.daylight.notification.obligation.OwedNotice;
import dev.daylight.notification.wording.PlainDates;
import dev.daylight.pages.Language;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What one receipt page shows, dates already written out.
record Receipt(
        DisclosureRecord disclosure,
        List<Disclosed> disclosed,
        String country,
        String disclosedOn,
        @Nullable String issuedOn,
        String from,
        String to,
        boolean delayed,
        @Nullable String delayedUntil) {

    record Disclosed(DataCategory category, int records) {}

    static Receipt of(OwedNotice notice, Language language) {
        PlainDates dates = new PlainDates(language);
        DisclosureRecord disclosure = notice.disclosure();
        var instrument = disclosure.instrument();
        Instant delayedUntil = notice.delayedUntil();
        return new Receipt(
                disclosure,
                notice.records().entrySet().stream()
                        .map(count -> new Disclosed(count.getKey(), count.getValue()))
                        .toList(),
                Locale.of("", disclosure.country()).getDisplayCountry(language.locale()),
                dates.moment(disclosure.disclosedAt()),
                instrument == null ? null : dates.day(instrument.issuedOn()),
                dates.moment(disclosure.period().from()),
                dates.moment(disclosure.period().to()),
                notice.delayed(),
                delayedUntil == null ? null : dates.moment(delayedUntil));
    }
}
