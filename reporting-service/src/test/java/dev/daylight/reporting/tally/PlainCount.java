package dev.daylight.reporting.tally;

import dev.daylight.contracts.DataCategory;
import dev.daylight.reporting.tally.Histories.Course;
import dev.daylight.reporting.tally.Histories.Fate;
import dev.daylight.reporting.tally.Histories.FileStory;
import dev.daylight.reporting.tally.Histories.Order;
import dev.daylight.reporting.tally.Histories.Story;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts stories by their truth, the slow and obvious way: what the figures have to be.
final class PlainCount {

    record Place(Provenance provenance, Quarter quarter, String region, Figure figure, String dimension) {}

    private final Map<Place, Long> counted = new HashMap<>();
    private final Quarter now;

    PlainCount(List<Story> stories, List<FileStory> files, Quarter now) {
        this.now = now;
        stories.forEach(this::count);
        files.forEach(this::count);
    }

    /// Only what is more than zero.
    Map<Place, Long> counted() {
        return counted;
    }

    private void count(Story story) {
        one(story, Figure.REQUESTS, story.filedAt());
        story.orderKnownAt()
                // Nobody reviews a refused request, so an order that comes later is never heard of.
                .filter(known -> story.course() != Course.REFUSED || story.order() == Order.WITH_THE_REQUEST)
                .ifPresent(known -> one(story, Figure.REQUESTS_WITH_CONFIDENTIALITY_ORDER, known));
        switch (story.course()) {
            case STAYS_OPEN -> standing(story, Figure.REQUESTS_OPEN, story.filedAt(), Optional.empty());
            case REFUSED -> {
                one(story, Figure.REFUSED_AT_ADMISSION, story.decidedAt());
                one(story, Figure.DENIALS, story.decidedAt());
                reasons(story);
                standing(story, Figure.REQUESTS_OPEN, story.filedAt(), Optional.of(story.decidedAt()));
            }
            case DENIED -> {
                one(story, Figure.DENIED, story.decidedAt());
                one(story, Figure.DENIALS, story.decidedAt());
                reasons(story);
                standing(story, Figure.REQUESTS_OPEN, story.filedAt(), Optional.of(story.decidedAt()));
            }
            case GRANTED_WITHOUT_DATA -> {
                one(story, Figure.GRANTED, story.decidedAt());
                one(story, Figure.NO_DATA, story.disclosedAt());
                standing(story, Figure.REQUESTS_OPEN, story.filedAt(), Optional.of(story.disclosedAt()));
            }
            case DISCLOSED, DISCLOSED_IN_PART -> {
                one(
                        story,
                        story.course() == Course.DISCLOSED ? Figure.GRANTED : Figure.GRANTED_IN_PART,
                        story.decidedAt());
                one(story, Figure.DISCLOSURES, story.disclosedAt());
                standing(story, Figure.REQUESTS_OPEN, story.filedAt(), Optional.of(story.disclosedAt()));
                for (DataCategory category : DataCategory.values()) {
                    disclosed(story, category);
                }
                story.notices().forEach(fate -> notice(story, fate));
            }
        }
    }

    private void disclosed(Story story, DataCategory category) {
        long accounts = 0;
        long records = 0;
        for (Map<DataCategory, Integer> account : story.accounts()) {
            int ofAccount = account.getOrDefault(category, 0);
            records += ofAccount;
            accounts += ofAccount > 0 ? 1 : 0;
        }
        if (records > 0) {
            add(story, Figure.DISCLOSURES_BY_CATEGORY, category.name(), story.disclosedAt(), 1);
            add(story, Figure.ACCOUNTS_BY_CATEGORY, category.name(), story.disclosedAt(), accounts);
            add(story, Figure.RECORDS_BY_CATEGORY, category.name(), story.disclosedAt(), records);
        }
    }

    private void notice(Story story, Fate fate) {
        if (fate != Fate.FORBIDDEN_AT_ONCE) {
            one(story, Figure.NOTICES_OWED, story.disclosedAt());
            standing(
                    story,
                    Figure.NOTICES_WAITING,
                    story.disclosedAt(),
                    fate == Fate.WAITS ? Optional.empty() : Optional.of(story.noticeAt()));
        }
        switch (fate) {
            case WAITS -> {}
            case SENT -> one(story, Figure.NOTICES_SENT, story.noticeAt());
            case FAILED -> one(story, Figure.NOTICES_FAILED, story.noticeAt());
            case OWED_THEN_FORBIDDEN, FORBIDDEN_AT_ONCE -> one(story, Figure.NOTICES_FORBIDDEN, story.noticeAt());
        }
    }

    private void reasons(Story story) {
        story.refusalReasons()
                .forEach(reason -> add(story, Figure.REASONS_FOR_DENIAL, reason.name(), story.decidedAt(), 1));
    }

    private void standing(Story story, Figure figure, Instant from, Optional<Instant> over) {
        for (Quarter quarter = Quarter.of(from); quarter.compareTo(now) <= 0; quarter = quarter.next()) {
            if (over.isEmpty() || !over.get().isBefore(quarter.end())) {
                add(story, figure, "", quarter.end().minusSeconds(1), 1);
            }
        }
    }

    private void count(FileStory file) {
        Provenance provenance = file.synthetic() ? Provenance.SAMPLE : Provenance.REAL;
        file.skipped()
                .ifPresent(reason ->
                        add(provenance, file.country(), Figure.FILES_SKIPPED, reason.name(), file.storedAt(), 1));
        if (file.scanned()) {
            add(provenance, file.country(), Figure.FILES_SCANNED, "", file.scannedAt(), 1);
            add(provenance, file.country(), Figure.MATCHES, "", file.scannedAt(), file.matches());
        }
    }

    private void one(Story story, Figure figure, Instant at) {
        add(story, figure, "", at, 1);
    }

    private void add(Story story, Figure figure, String dimension, Instant at, long amount) {
        add(story.synthetic() ? Provenance.SAMPLE : Provenance.REAL, story.country(), figure, dimension, at, amount);
    }

    private void add(Provenance provenance, String region, Figure figure, String dimension, Instant at, long amount) {
        if (amount > 0) {
            counted.merge(new Place(provenance, Quarter.of(at), region, figure, dimension), amount, Long::sum);
        }
    }
}
