package dev.daylight.review.confidentiality;

import dev.daylight.contracts.DataCategory;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Advised;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The beginning of a challenge, for counsel to finish. Nothing personal is in it: names, accounts and what the paper
/// says are for counsel to add.
public final class ChallengeDraft {

    public enum Tongue {
        EN,
        ZH;

        static @Nullable Tongue of(String name) {
            return switch (name) {
                case "en" -> EN;
                case "zh" -> ZH;
                default -> null;
            };
        }
    }

    private ChallengeDraft() {}

    /// @param measure how long such an order should hold; absent when no rule says it
    static String of(ConfidentialityOrder order, Filing filing, @Nullable Advised measure, Instant now, Tongue tongue) {
        Instant end = order.endsAt();
        boolean english = tongue == Tongue.EN;
        return text(tongue)
                .replace("{date}", day(now))
                .replace("{order}", order.id().toString())
                .replace("{request}", order.filedFor().toString())
                .replace("{country}", filing.country())
                .replace("{instrument}", filing.instrumentCode() == null ? "[      ]" : filing.instrumentCode())
                .replace(
                        "{categories}",
                        filing.categories().stream()
                                .map(DataCategory::name)
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .replace("{recorded}", day(order.recordedAt()))
                .replace("{days}", Long.toString(ChronoUnit.DAYS.between(order.recordedAt(), now)))
                .replace("{extensions}", Integer.toString(order.extensions().size()))
                .replace("{end}", end == null ? english ? "no end is named" : "未写明期限" : day(end))
                .replace(
                        "{read}",
                        order.confirmedBy() == null
                                ? english ? "claimed; nobody has read its paper yet" : "机构声称；尚无人查验文书"
                                : english ? "confirmed from its paper" : "已据文书确认")
                .replace(
                        "{adverse}",
                        order.adverseResult() == null
                                ? english ? "none is named" : "未写明"
                                : order.adverseResult().name())
                .replace(
                        "{measure}",
                        measure == null
                                ? english
                                        ? "The rules that this provider works by know no longest term for this instrument."
                                        : "本服务提供者所依据的规则未规定此类文书的最长期限。"
                                : english
                                        ? "By %s it should have ended on %s at the latest (rules, version %s)."
                                                .formatted(
                                                        measure.law(),
                                                        day(measure.longestEnd()),
                                                        measure.rulesVersion())
                                        : "依 %s，最迟应于 %s 终止（规则版本 %s）。"
                                                .formatted(
                                                        measure.law(),
                                                        day(measure.longestEnd()),
                                                        measure.rulesVersion()));
    }

    private static String day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    }

    private static String text(Tongue tongue) {
        String name = "/challenge-draft/" + tongue.name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream text = ChallengeDraft.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException("the draft is not there");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
