package dev.daylight.system.people;

import java.time.Duration;

/// Waits until what happened before is counted, so that a difference of figures tells of what happens next and of
/// nothing else.
final class Quiet {

    private static final Duration COMES_WITHIN = Duration.ofSeconds(120);
    private static final Duration LASTS = Duration.ofSeconds(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

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
        while (System.nanoTime() - quietSince < LASTS.toNanos()) {
            Patience.pause(BETWEEN_LOOKS);
            Figures now = reader.everyRegion();
            if (!now.equals(last)) {
                last = now;
                quietSince = System.nanoTime();
                NotSo.unless(System.nanoTime() < giveUpAt, "the figures to come to rest", "them changing");
            }
        }
    }
}
