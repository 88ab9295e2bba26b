package dev.daylight.system.people;

import java.time.Duration;
import java.util.Map;

/// Waits until what happened before is counted, so that a difference of figures tells of what happens next and of
/// nothing else.
final class Quiet {

    private static final Duration COMES_WITHIN = Duration.ofSeconds(120);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /// When the report has every file that the scanner has looked at.
    private static final Duration LASTS_WHEN_ALL_IS_THERE = Duration.ofSeconds(1);

    /// When that cannot be told, since the stack is older than the running quarter.
    private static final Duration LASTS_OTHERWISE = Duration.ofSeconds(10);

    private final Uploader uploader;
    private final ComplianceLead lead;
    private final PublicReader reader;

    Quiet(Uploader uploader, ComplianceLead lead, PublicReader reader) {
        this.uploader = uploader;
        this.lead = lead;
        this.reader = reader;
    }

    void await() {
        Patience.until(
                COMES_WITHIN,
                "the scanner to have looked at all files of the provider",
                () -> uploader.filesEverStored() - lead.filesLookedAt(),
                missing -> missing <= 0);
        long giveUpAt = System.nanoTime() + COMES_WITHIN.toNanos();
        long quietSince = System.nanoTime();
        Figures last = reader.everyRegion();
        while (System.nanoTime() - quietSince < enough(last).toNanos()) {
            Patience.pause(BETWEEN_LOOKS);
            Figures now = reader.everyRegion();
            if (!now.equals(last)) {
                last = now;
                quietSince = System.nanoTime();
                NotSo.unless(System.nanoTime() < giveUpAt, "the figures to come to rest", "them changing");
            }
        }
    }

    private Duration enough(Figures figures) {
        long files = figures.byName().entrySet().stream()
                .filter(figure -> figure.getKey().startsWith("filesScanned")
                        || figure.getKey().startsWith("filesSkipped"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        boolean all = files == lead.filesLookedAt() && figures.get("agenciesCertified") > 1;
        return all ? LASTS_WHEN_ALL_IS_THERE : LASTS_OTHERWISE;
    }
}
