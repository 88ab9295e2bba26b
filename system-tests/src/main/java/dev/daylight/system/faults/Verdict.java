package dev.daylight.system.faults;

import java.util.ArrayList;
import java.util.List;

/// What a fault run found, as a table for people.
public final class Verdict {

    private static final String HEADING = "%-62s %12s %10s".formatted("what", "seen", "must be");

    private final List<Finding> findings = new ArrayList<>();

    Verdict add(Finding finding) {
        findings.add(finding);
        return this;
    }

    public boolean isGood() {
        return findings.stream().allMatch(Finding::good);
    }

    public String table() {
        List<String> lines = new ArrayList<>(List.of(HEADING, "-".repeat(HEADING.length())));
        findings.forEach(finding -> lines.add(finding.line()));
        return String.join("\n", lines) + "\n";
    }

    /// What is not so, one sentence each.
    public List<String> failures() {
        return findings.stream()
                .filter(finding -> !finding.good())
                .map(finding -> finding.what() + ": saw " + finding.seen() + ", must be " + finding.expected())
                .toList();
    }
}
