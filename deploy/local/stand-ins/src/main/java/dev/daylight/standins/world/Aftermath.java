package dev.daylight.standins.world;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.DisclosedAccount;
import dev.daylight.contracts.casefile.CaseEvent.DisclosureMade;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent.PackageCollected;
import dev.daylight.contracts.notice.NoticeEvent.NoticeFailed;
import dev.daylight.contracts.notice.NoticeEvent.NoticeForbidden;
import dev.daylight.contracts.notice.NoticeEvent.NoticeOwed;
import dev.daylight.contracts.notice.NoticeEvent.NoticeSent;
import dev.daylight.standins.event.NamedIds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A disclosure of the invented past, and who was told of it when.
final class Aftermath {

    /// As long as the product waits before it sends.
    static final Duration GRACE = Duration.ofHours(72);

    private static final String PRODUCTION_ORDER = "Regulation (EU) 2023/1543 Art. 13";

    private final Story story;
    private final Country country;
    private final UUID agency;
    private final Instant filedAt;

    Aftermath(Story story, Country country, UUID agency, Instant filedAt) {
        this.story = story;
        this.country = country;
        this.agency = agency;
        this.filedAt = filedAt;
    }

    void tell(
            InstrumentClass instrument,
            Set<DataCategory> categories,
            int accounts,
            @Nullable ConfidentialityClaim order,
            Instant disclosedAt) {
        boolean productionOrder = country.mayOrderDirectly(filedAt, instrument) && story.happens(40);
        UUID disclosureId = NamedIds.of("history disclosure|" + id());
        List<DisclosedAccount> disclosed = IntStream.range(0, accounts)
                .mapToObj(number -> account(number, categories))
                .toList();
        String provision = productionOrder ? PRODUCTION_ORDER : country.noticeProvision();
        story.tell(
                Topics.CASES,
                disclosedAt,
                new DisclosureMade(
                        id(),
                        disclosureId,
                        agency,
                        country.agency(),
                        country.name(),
                        instrument,
                        country.court(),
                        LocalDate.ofInstant(filedAt, ZoneOffset.UTC).minusDays(story.number(1, 9)),
                        productionOrder ? NoticeRule.MUST_NOT : country.noticeRule(),
                        provision,
                        new Period(filedAt.minus(Duration.ofDays(90)), filedAt),
                        disclosed,
                        RequestStory.nowhere(id(), "package"),
                        disclosedAt));
        if (story.happens(95)) {
            Instant collectedAt = story.between(disclosedAt, Duration.ofHours(1), Duration.ofDays(3));
            story.tell(Topics.DATA_REQUESTS, collectedAt, new PackageCollected(id(), disclosureId, collectedAt));
        }
        List<UUID> notices = IntStream.range(0, accounts)
                .mapToObj(number -> NamedIds.of("history notice|" + id() + "|" + number))
                .toList();
        if (productionOrder) {
            forbid(notices, disclosureId, provision, disclosedAt.plusSeconds(2));
        } else {
            owe(notices, disclosureId, order, disclosedAt.plusSeconds(2));
        }
    }

    private void forbid(List<UUID> notices, UUID disclosureId, String provision, Instant at) {
        for (UUID notice : notices) {
            story.tell(
                    Topics.NOTICES, at, new NoticeForbidden(id(), notice, disclosureId, country.name(), provision, at));
        }
    }

    private void owe(List<UUID> notices, UUID disclosureId, @Nullable ConfidentialityClaim order, Instant owedAt) {
        boolean held = order != null && lives(order, owedAt);
        for (UUID notice : notices) {
            story.tell(
                    Topics.NOTICES, owedAt, new NoticeOwed(id(), notice, disclosureId, country.name(), held, owedAt));
        }
        free(order, owedAt).ifPresent(free -> {
            Instant settledAt = story.between(free.plus(GRACE), Duration.ofMinutes(1), Duration.ofHours(3));
            for (UUID notice : notices) {
                settle(notice, disclosureId, held, settledAt);
            }
        });
    }

    private void settle(UUID notice, UUID disclosureId, boolean delayed, Instant at) {
        story.tell(
                Topics.NOTICES,
                at,
                story.happens(3)
                        ? new NoticeFailed(
                                id(), notice, disclosureId, country.name(), NoticeFailed.Reason.NO_CONTACT, at)
                        : new NoticeSent(id(), notice, disclosureId, country.name(), delayed, at));
    }

    private static boolean lives(ConfidentialityClaim order, Instant at) {
        Instant endsAt = order.endsAt();
        return endsAt == null || endsAt.isAfter(at);
    }

    /// When nothing forbids telling any more; empty when the order names no end.
    private static Optional<Instant> free(@Nullable ConfidentialityClaim order, Instant owedAt) {
        if (order == null) {
            return Optional.of(owedAt);
        }
        Instant endsAt = order.endsAt();
        if (endsAt == null) {
            return Optional.empty();
        }
        return Optional.of(endsAt.isAfter(owedAt) ? endsAt : owedAt);
    }

    private DisclosedAccount account(int number, Set<DataCategory> categories) {
        Map<DataCategory, Integer> records = new EnumMap<>(DataCategory.class);
        for (DataCategory category : categories) {
            records.put(category, category == DataCategory.SUBSCRIBER ? 1 : story.number(1, 240));
        }
        String reference = "acc_"
                + NamedIds.of("history account|" + id() + number).toString().substring(0, 8);
        return new DisclosedAccount(reference, records);
    }

    private UUID id() {
        return story.key();
    }
}
