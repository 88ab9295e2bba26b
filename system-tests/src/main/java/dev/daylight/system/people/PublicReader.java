package dev.daylight.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Anybody: reads the dashboard and the published figures, without an account.
public final class PublicReader {

    private final Addresses addresses;
    private final Http http;
    private final Clock clock;

    PublicReader(Addresses addresses, Http http, Clock clock) {
        this.addresses = addresses;
        this.http = http;
        this.clock = clock;
    }

    /// The running quarter, written as the reports write it.
    public String thisQuarter() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return today.getYear() + "-Q" + today.get(IsoFields.QUARTER_OF_YEAR);
    }

    public Answer get(String path) {
        return http.call("GET", addresses.reporting(path)).send();
    }

    /// Whether the running quarter has a report; it has none before the first request is filed in it.
    public boolean hasReport() {
        return !get("/v1/quarters/" + thisQuarter()).problemType().endsWith(":no-report");
    }

    /// The running quarter's figures of a region, from the JSON report. Made-up history is told apart and left out.
    public Figures region(String region) {
        Answer answer = get("/v1/quarters/" + thisQuarter());
        if (answer.problemType().endsWith(":no-report")) {
            return Figures.NONE;
        }
        JsonNode report = answer.expect(200, "the quarter's report").json();
        return report.path("regions")
                .valueStream()
                .filter(each -> each.path("region").asText().equals(region))
                .findFirst()
                .map(each -> Figures.in(each.path("figures")))
                .orElse(Figures.NONE);
    }

    /// The running quarter's figures of all regions together.
    Figures everyRegion() {
        Answer answer = get("/v1/quarters/" + thisQuarter());
        return answer.problemType().endsWith(":no-report")
                ? Figures.NONE
                : Figures.in(answer.expect(200, "the quarter's report").json().path("totals"));
    }

    /// The same figures from the CSV file, so that the two can be held against each other.
    public Figures regionInCsv(String region) {
        Answer answer = get("/v1/quarters/" + thisQuarter() + ".csv");
        if (answer.problemType().endsWith(":no-report")) {
            return Figures.NONE;
        }
        List<String> rows =
                answer.expect(200, "the quarter's CSV").text().lines().toList();
        List<String> header = List.of(rows.getFirst().split(","));
        Map<String, Long> figures = new HashMap<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] fields = row.split(",", -1);
            boolean wanted = fields[header.indexOf("region")].equals(region)
                    && fields[header.indexOf("synthetic")].equals("false");
            if (wanted) {
                String dimension = fields[header.indexOf("dimension")];
                String name = fields[header.indexOf("figure")] + (dimension.isEmpty() ? "" : "." + dimension);
                figures.put(name, Long.valueOf(fields[header.indexOf("value")]));
            }
        }
        return Figures.of(figures);
    }

    /// Everything disclosed up to today, by category: how many packages held such data.
    public Figures live() {
        JsonNode live = get("/v1/live").expect(200, "the live total").json();
        Map<String, Long> figures = new HashMap<>();
        figures.put("disclosures", live.path("disclosures").asLong());
        live.path("categories").forEach(each -> {
            String category = each.path("category").asText();
            figures.put(category + ".accounts", each.path("accounts").asLong());
            figures.put(category + ".records", each.path("records").asLong());
        });
        return Figures.of(figures);
    }

    /// The dashboard page as HTML.
    public String dashboard(String language) {
        return get("/?lang=" + language).expect(200, "the dashboard").text();
    }
}
