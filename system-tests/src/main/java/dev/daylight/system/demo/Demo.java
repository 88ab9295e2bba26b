package dev.daylight.system.demo;

import dev.daylight.contracts.DataCategory;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.Figures;
import dev.daylight.system.people.NotSo;
import dev.daylight.system.people.Patience;
import dev.daylight.system.people.World;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The whole story, in order.
public final class Demo {

    /// The region of agency A and of the uploads.
    private static final String REGION = "DE";

    private static final Duration FIGURES_FOLLOW_WITHIN = Duration.ofSeconds(60);

    private final Cast cast;
    private final Telling telling;

    public Demo(Cast cast, PrintStream out) {
        this.cast = cast;
        this.telling = new Telling(out);
    }

    /// @return how many steps were told
    /// @throws dev.daylight.system.people.NotSo at the first thing that is not so
    public int tell() {
        cast.beginQuarter().ifPresent(first -> {
            telling.chapter("Before anything else");
            telling.step(
                    "Nobody has asked for anything in %s yet, and a quarter without requests has no report. Officer lin files its first."
                            .formatted(cast.publicReader().thisQuarter()));
            telling.seen("request", first.id());
            telling.seen("status", first.status());
        });
        cast.awaitQuiet();
        Figures before = cast.publicReader().region(REGION);
        World world = cast.world();
        int which = cast.newId().hashCode();
        new RefusedRequest(cast, telling).tell(world.speaking("en", which));
        Map<DataCategory, Integer> records =
                new GrantedCase(cast, telling).tell(world.speaking("zh-Hans", which), world.speaking("en", which + 1));
        new Uploads(cast, telling).tell(world.speaking("en", which), REGION);
        figures(before, truth(records));
        return telling.steps();
    }

    private void figures(Figures before, Figures truth) {
        telling.chapter("The numbers that everybody can read");
        telling.step("The public report of %s for %s has gained exactly what happened above."
                .formatted(cast.publicReader().thisQuarter(), REGION));
        Figures gained = Patience.until(
                FIGURES_FOLLOW_WITHIN,
                "the report to have gained " + truth,
                () -> cast.publicReader().region(REGION).minus(before),
                truth::equals);
        Figures now = cast.publicReader().region(REGION);
        gained.byName().forEach((name, change) -> telling.figure(name, change, now.get(name)));
        telling.step("The CSV file says the same, and the dashboard shows it in English and Chinese.");
        Figures csv = cast.publicReader().regionInCsv(REGION).minus(before);
        NotSo.unless(csv.equals(truth), "the CSV to have gained " + truth, csv);
        for (String language : List.of("en", "zh-Hans")) {
            String page = cast.publicReader().dashboard(language.substring(0, 2));
            NotSo.unless(
                    page.contains("lang=\"" + language + "\""), "the dashboard in " + language, "another language");
        }
        telling.seen("dashboard", cast.addresses().reporting("/"));
    }

    private static Figures truth(Map<DataCategory, Integer> records) {
        Map<String, Long> truth = new HashMap<>();
        truth.put("requests", 2L);
        truth.put("requestsWithConfidentialityOrder", 1L);
        truth.put("refusedAtAdmission", 1L);
        truth.put("denials", 1L);
        truth.put("reasonsForDenial.INSTRUMENT_INSUFFICIENT", 1L);
        truth.put("grantedInPart", 1L);
        truth.put("disclosures", 1L);
        records.forEach((category, count) -> {
            truth.put("disclosuresByCategory." + category, 1L);
            truth.put("accountsByCategory." + category, 1L);
            truth.put("recordsByCategory." + category, (long) count);
        });
        truth.put("noticesOwed", 1L);
        truth.put("noticesSent", 1L);
        truth.put("filesScanned", 2L);
        truth.put("filesSkipped.NOT_IMAGE_OR_VIDEO", 1L);
        truth.put("matches", 2L);
        return Figures.of(truth);
    }
}
