package dev.daylight.intake.portal;

import dev.daylight.intake.datarequest.NewDataRequest;
import dev.daylight.intake.instrument.Inspection;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.FormParts;
import dev.daylight.intake.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands in the form: as typed, right or wrong, so that nobody has to type it twice.
public final class FilingDraft {

    private static final int ROWS_AT_FIRST = 2;
    private static final int MORE_ROWS = 3;
    /// Fields that the form sends as one value each; the names are those of the form.
    private static final Set<String> FIELDS = Set.of(
            "proceeding",
            "caseNumber",
            "offence",
            "legalProvision",
            "from",
            "to",
            "instrumentClass",
            "issuingAuthority",
            "issuedOn",
            "reference",
            "secrecy",
            "secrecyBy",
            "secrecyReason",
            "secrecyEnds");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<NewDataRequest.Account> accounts = new ArrayList<>();
    private final Set<String> categories;
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private Inspection.@Nullable Reason unfit;
    private boolean tooLarge;
    private boolean keyReused;

    private FilingDraft(Set<String> categories) {
        this.categories = categories;
    }

    /// An empty form with what is most often right: a criminal case, the last thirty days, the lightest category.
    static FilingDraft empty(LocalDate today) {
        FilingDraft draft = new FilingDraft(Set.of("SUBSCRIBER"));
        draft.values.put("proceeding", "CRIMINAL");
        draft.values.put("instrumentClass", "SUMMONS");
        draft.values.put("from", today.minusDays(30) + "T00:00");
        draft.values.put("to", today + "T00:00");
        draft.rows(ROWS_AT_FIRST);
        return draft;
    }

    /// What was sent. Empty rows are dropped, so that row and account have the same number.
    static FilingDraft sent(FormParts parts) {
        FilingDraft draft = new FilingDraft(Set.copyOf(parts.fields("category")));
        FIELDS.forEach(field -> parts.field(field).ifPresent(value -> draft.values.put(field, value)));
        List<String> types = parts.fields("accountType");
        List<String> identifiers = parts.fields("accountValue");
        for (int row = 0; row < identifiers.size(); row++) {
            if (!identifiers.get(row).isBlank()) {
                draft.accounts.add(
                        new NewDataRequest.Account(row < types.size() ? types.get(row) : "", identifiers.get(row)));
            }
        }
        return draft;
    }

    /// The same document that a program would send.
    NewDataRequest request() {
        return new NewDataRequest(
                "PRODUCTION",
                value("proceeding"),
                value("caseNumber"),
                value("offence"),
                value("legalProvision"),
                null,
                null,
                List.copyOf(accounts),
                categories.stream().sorted().toList(),
                new NewDataRequest.TimeSpan(utc("from"), utc("to")),
                new NewDataRequest.PaperEntry(
                        value("instrumentClass"), value("issuingAuthority"), value("issuedOn"), value("reference")),
                speaksOfSecrecy()
                        ? new NewDataRequest.Secrecy(value("secrecyBy"), value("secrecyReason"), utc("secrecyEnds"))
                        : null,
                null,
                null);
    }

    /// Whoever fills in an order but misses the box means the order: overlooking one could warn a suspect.
    private boolean speaksOfSecrecy() {
        return Stream.of("secrecy", "secrecyBy", "secrecyReason", "secrecyEnds")
                .anyMatch(field -> !value(field).isBlank());
    }

    FilingDraft withMoreRows() {
        rows(accounts.size() + MORE_ROWS);
        return this;
    }

    FilingDraft with(List<Violation> violations) {
        violations.forEach(violation -> faults.putIfAbsent(violation.pointer(), violation.fault()));
        return roomy();
    }

    FilingDraft with(Inspection.Reason reason) {
        unfit = reason;
        return roomy();
    }

    FilingDraft withTooLargeFile() {
        tooLarge = true;
        return roomy();
    }

    FilingDraft withReusedKey() {
        keyReused = true;
        return roomy();
    }

    /// As typed; empty when nothing was.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean chosen(String field) {
        return values.containsKey(field);
    }

    public List<NewDataRequest.Account> accounts() {
        return accounts;
    }

    public boolean asksFor(String category) {
        return categories.contains(category);
    }

    public boolean wrong(String pointer) {
        return faults.containsKey(pointer);
    }

    public @Nullable Fault faultAt(String pointer) {
        return faults.get(pointer);
    }

    public Inspection.@Nullable Reason unfit() {
        return unfit;
    }

    public boolean tooLarge() {
        return tooLarge;
    }

    public boolean keyReused() {
        return keyReused;
    }

    /// How many things are at fault.
    public int faults() {
        return faults.size() + (unfit == null ? 0 : 1) + (tooLarge ? 1 : 0);
    }

    private FilingDraft roomy() {
        rows(Math.max(ROWS_AT_FIRST, accounts.size()));
        return this;
    }

    private void rows(int wanted) {
        while (accounts.size() < wanted) {
            accounts.add(new NewDataRequest.Account("EMAIL", ""));
        }
    }

    /// A browser gives `2026-10-01T00:00`; the form says that this is UTC.
    private @Nullable String utc(String field) {
        String local = value(field).strip();
        if (local.isEmpty()) {
            return null;
        }
        return local + (local.length() == "2026-10-01T00:00".length() ? ":00Z" : "Z");
    }

    /// Personal throughout.
    @Override
    public String toString() {
        return "FilingDraft[]";
    }
}
