package dev.daylight.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.datarequest.RefusalReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The tables of `docs/legal-rules.md` are what a reviewer of a change looks at: one line per cell, with its source.
/// `./mvnw -pl legal-rules test -Dapprove` writes them anew.
class LegalRulesDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "legal-rules.md");
    private static final String MARK = "<!-- Written from the data by LegalRulesDocumentTest; do not edit below. -->";

    private final LegalRules rules = LegalRules.load();
    private final StringBuilder text = new StringBuilder();

    @Test
    void theTablesSayWhatTheDataSay() throws Exception {
        String document = Files.readString(DOCUMENT);
        assertThat(document).contains(MARK);
        String expected = document.substring(0, document.indexOf(MARK)) + MARK + "\n\n" + tables();
        if (System.getProperty("approve") != null) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("run with -Dapprove, look at the difference, and give the rules a new version")
                .isEqualTo(expected);
    }

    private String tables() throws Exception {
        line("Version `%s`, SHA-256 of all files `%s`.", rules.version(), ShippedFiles.digest());
        rules.jurisdictions().forEach(this::jurisdiction);
        line("");
        line("## Offence groups");
        line("");
        line("| code | name | 名称 | source |");
        line("|---|---|---|---|");
        rules.offenceGroups()
                .forEach(group -> line(
                        "| `%s` | %s | %s | %s |",
                        group.code(), group.name().en(), group.name().zh(), source(group.source())));
        line("");
        line("## Reasons for refusal");
        line("");
        line("| code | sentence | 说明 | source |");
        line("|---|---|---|---|");
        for (RefusalReason reason : RefusalReason.values()) {
            Refusal refusal = rules.refusal(reason);
            line(
                    "| `%s` | %s | %s | %s |",
                    reason, refusal.text().en(), refusal.text().zh(), source(refusal.source()));
        }
        return text.toString();
    }

    private void jurisdiction(Jurisdiction jurisdiction) {
        line("");
        line("## %s (%s)", jurisdiction.name().en(), jurisdiction.name().zh());
        line("");
        line(
                "`%s`, %s, for %s; days in %s.",
                jurisdiction.code(),
                jurisdiction.scope(),
                String.join(" ", new TreeSet<>(jurisdiction.countries())),
                jurisdiction.zone());
        line("");
        line("| category | class of paper that suffices | source |");
        line("|---|---|---|");
        for (DataCategory category : DataCategory.values()) {
            Jurisdiction.Rung rung = Jurisdiction.cell(jurisdiction.ladder(), category);
            line("| %s | %s | %s |", category, list(rung.sufficient()), source(rung.source()));
        }
        line("");
        notice("Notice", jurisdiction.notice());
        line("- Preservation: %s.", preservation(jurisdiction.preservation()));
        line("- Longest confidentiality order: %s.", limit(jurisdiction.longestOrder()));
        EmergencyRule emergency = jurisdiction.emergency();
        line(
                "- Emergency without paper, where the operator allows it: %s; paper within %d hours; %s (%s).",
                list(emergency.categories()),
                emergency.paperWithinHours(),
                emergency.danger().en(),
                source(emergency.source()));
        jurisdiction.deadlines().forEach((which, rule) -> line("- Deadline %s: %s.", which, deadline(rule)));
        jurisdiction
                .excluded()
                .forEach(note -> line("- No instrument: %s (%s)", note.text().en(), source(note.source())));
        jurisdiction
                .foreignRequests()
                .forEach(note -> line("- From abroad: %s (%s)", note.text().en(), source(note.source())));
        jurisdiction.instruments().forEach(entry -> instrument(jurisdiction, entry));
    }

    private void instrument(Jurisdiction jurisdiction, InstrumentEntry entry) {
        line("");
        line("### `%s` %s", entry.code(), entry.localName());
        line("");
        line(
                "%s (%s); %s; carries %s; %s.",
                entry.name().en(),
                entry.name().zh(),
                entry.instrumentClass(),
                list(entry.kinds()),
                source(entry.source()));
        line("");
        line("| category | issued by | with validation | in emergencies also by | offence | source |");
        line("|---|---|---|---|---|---|");
        for (DataCategory category : DataCategory.values()) {
            CategoryRule rule = Jurisdiction.cell(entry.categories(), category);
            Competence order = rule.order();
            line(
                    "| %s | %s | %s |",
                    category,
                    order == null
                            ? "no | | |"
                            : "%s | %s | %s | %s"
                                    .formatted(
                                            list(order.issuers()),
                                            order.withValidation().entrySet().stream()
                                                    .map(pair -> pair.getKey() + " by " + list(pair.getValue()))
                                                    .sorted()
                                                    .collect(Collectors.joining("; ")),
                                            list(order.inEmergency()),
                                            offence(order.offence())),
                    source(rule.source()));
        }
        line("");
        if (entry.notice() != null) {
            notice("Notice", entry.notice());
        }
        if (entry.preservation() != null) {
            line("- Preservation: %s.", preservation(entry.preservation()));
        }
        if (entry.longestOrder() != null) {
            line("- Longest confidentiality order: %s.", limit(entry.longestOrder()));
        }
        if (entry.deadlines() != null) {
            entry.deadlines().forEach((which, rule) -> line("- Deadline %s: %s.", which, deadline(rule)));
        }
        if (entry.inForceFrom() != null) {
            line("- Exists since %s.", entry.inForceFrom());
        }
        if (entry.expiry() != null) {
            line(
                    "- Too old after %s (%s).",
                    period(entry.expiry().after()), source(entry.expiry().source()));
        }
        Suspension suspension = entry.suspendsOnNotification();
        if (suspension != null) {
            line(
                    "- Suspended for %s when another State was told of it, and it asks for %s (%s).",
                    period(suspension.after()),
                    suspension.categories().stream()
                            .sorted()
                            .map(DataCategory::name)
                            .collect(Collectors.joining(" or ")),
                    source(suspension.source()));
        }
        entry.remarks().forEach(remark -> line("- %s", remark.en()));
    }

    private void notice(String title, NoticeProvision notice) {
        line(
                "- %s: **%s**. %s (%s)",
                title,
                notice.rule(),
                notice.sentence().en(),
                source(new Source(notice.provision(), notice.verified())));
    }

    private static String preservation(PreservationTerm term) {
        return period(term.initial()) + (term.extension() == null ? "" : " and once more " + period(term.extension()))
                + " (" + source(term.source()) + ")";
    }

    private static String limit(OrderLimit limit) {
        return limit == null
                ? "none known"
                : "%s, %s (%s)".formatted(period(limit.longest()), limit.binding(), source(limit.source()));
    }

    private static String deadline(DeadlineRule rule) {
        String within =
                rule.days() != null ? rule.days() + " days" : rule.hours() == 0 ? "at once" : rule.hours() + " hours";
        return "%s, %s (%s)".formatted(within, rule.binding(), source(rule.source()));
    }

    private static String offence(OffenceThreshold threshold) {
        return threshold.everyOffence()
                ? "every"
                : threshold.anyOf().stream()
                        .map(alternative -> (alternative.maximumPenaltyYears() == null
                                        ? ""
                                        : "at least " + alternative.maximumPenaltyYears()
                                                + (alternative.maximumPenaltyYears() == 1 ? " year " : " years ")
                                                + (alternative.group() == null ? "" : "and "))
                                + (alternative.group() == null ? "" : "`" + alternative.group() + "`"))
                        .map(String::strip)
                        .collect(Collectors.joining(" or "));
    }

    private static String period(Period period) {
        if (period.getYears() > 0) {
            return period.getYears() + (period.getYears() == 1 ? " year" : " years");
        }
        if (period.getMonths() == 0) {
            return period.getDays() + " days";
        }
        return period.getMonths()
                + (period.getMonths() == 1 ? " month" : " months")
                + (period.getDays() == 0 ? "" : " less " + -period.getDays() + " day");
    }

    private static String source(Source source) {
        return source.citation() + (source.verified() ? "" : " **(not verified)**");
    }

    private static <E extends Enum<E>> String list(Collection<E> constants) {
        return constants.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : format.formatted(values)).append('\n');
    }
}
