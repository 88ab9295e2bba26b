package dev.daylight.intake.portal;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
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
    /// The box that says there is an order; the other fields are those of [FormField].
    private static final String SECRECY = "secrecy";
    /// A paper that no instrument of the list is: `class:` and its class.
    private static final String OF_CLASS = "class:";
    /// A preservation may rest on other papers than a production: a list of its own.
    private static final String PRESERVATION_PAPER = "preservationPaper";
    private static final String PLACEHOLDER = "-";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<NewDataRequest.Account> accounts = new ArrayList<>();
    private final Set<String> categories;
    private final Set<String> groups;
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private @Nullable Checked checked;
    private Inspection.@Nullable Reason unfit;
    private boolean tooLarge;
    private boolean keyReused;
    private List<FaultLine> lines = List.of();

    private FilingDraft(Set<String> categories, Set<String> groups) {
        this.categories = categories;
        this.groups = groups;
    }

    /// An empty form with what is most often right: a criminal case, the last thirty days, the lightest category.
    static FilingDraft empty(LocalDate today) {
        FilingDraft draft = new FilingDraft(Set.of("SUBSCRIBER"), Set.of());
        draft.put(FormField.KIND, DataRequestKind.PRODUCTION.name());
        draft.put(FormField.PROCEEDING, "CRIMINAL");
        draft.put(FormField.FROM, today.minusDays(30) + "T00:00");
        draft.put(FormField.TO, today + "T00:00");
        draft.rows(ROWS_AT_FIRST);
        return draft;
    }

    /// To ask for what a preservation keeps.
    FilingDraft takingOver(String preservation) {
        put(FormField.PRESERVATION, preservation);
        return this;
    }

    /// What was sent. Empty rows are dropped, so that row and account have the same number.
    static FilingDraft sent(FormParts parts) {
        FilingDraft draft =
                new FilingDraft(Set.copyOf(parts.fields("category")), Set.copyOf(parts.fields("offenceGroup")));
        Stream.concat(Stream.of(FormField.values()).map(FormField::id), Stream.of(SECRECY, PRESERVATION_PAPER))
                .forEach(field -> parts.field(field).ifPresent(value -> draft.values.put(field, value)));
        List<String> types = parts.fields("accountType");
        List<String> identifiers = parts.fields("accountValue");
        List<String> ports = parts.fields("accountPort");
        List<String> moments = parts.fields("accountAt");
        for (int row = 0; row < identifiers.size(); row++) {
            if (!identifiers.get(row).isBlank()) {
                draft.accounts.add(account(at(types, row), identifiers.get(row), at(ports, row), at(moments, row)));
            }
        }
        return draft;
    }

    /// What stands in the form of an emergency's paper.
    static FilingDraft ofPaper(Map<String, String> typed, List<FaultLine> faults) {
        FilingDraft draft = new FilingDraft(Set.of(), Set.of());
        if (!typed.isEmpty()) {
            draft.values.putAll(typed);
            faults.stream()
                    .filter(line -> line.place() != null)
                    .forEach(line -> draft.faults.put(line.place().field().pointer(), line.fault()));
        }
        return draft;
    }

    private static NewDataRequest.Account account(String type, String value, String port, String moment) {
        return IdentifierType.IP_ADDRESS.name().equals(type)
                ? new NewDataRequest.Account(type, value, number(port), utc(moment))
                : new NewDataRequest.Account(type, value);
    }

    private static String at(List<String> values, int row) {
        return row < values.size() ? values.get(row) : "";
    }

    /// The same document that a program would send. What belongs to another kind of request stays in the form.
    NewDataRequest request() {
        boolean emergency = kind() == DataRequestKind.EMERGENCY;
        return new NewDataRequest(
                value(FormField.KIND),
                value(FormField.PROCEEDING),
                value(FormField.CASE_NUMBER),
                value(FormField.OFFENCE),
                given(FormField.LEGAL_PROVISION),
                number(value(FormField.MAXIMUM_PENALTY)),
                groups.isEmpty() ? null : groups.stream().sorted().toList(),
                accounts.stream().filter(account -> !"".equals(account.value())).toList(),
                categories.stream().sorted().toList(),
                new NewDataRequest.TimeSpan(utc(value(FormField.FROM)), utc(value(FormField.TO))),
                emergency ? null : paper(),
                secrecy(),
                emergency
                        ? new NewDataRequest.Danger(
                                value(FormField.DANGER), value(FormField.ENDANGERED), value(FormField.NECESSITY))
                        : null,
                kind() == DataRequestKind.PRODUCTION ? given(FormField.PRESERVATION) : null);
    }

    /// The same with something in place of what is missing and no rule asks for: what can be said of it so far.
    NewDataRequest sketch() {
        NewDataRequest stated = request();
        NewDataRequest.PaperEntry paper = stated.instrument();
        return new NewDataRequest(
                stated.kind(),
                stated.proceeding(),
                PLACEHOLDER,
                PLACEHOLDER,
                PLACEHOLDER,
                stated.maximumPenaltyYears(),
                stated.offenceGroups(),
                List.of(new NewDataRequest.Account(IdentifierType.ACCOUNT_ID.name(), PLACEHOLDER)),
                stated.categories(),
                stated.period(),
                paper == null
                        ? null
                        : new NewDataRequest.PaperEntry(
                                paper.type(),
                                paper.instrumentClass(),
                                paper.issuerKind(),
                                paper.validatedBy(),
                                PLACEHOLDER,
                                paper.issuedOn(),
                                PLACEHOLDER,
                                paper.enforcingAuthorityNotified(),
                                paper.emergencyCase()),
                null,
                stated.emergency() == null ? null : new NewDataRequest.Danger(PLACEHOLDER, PLACEHOLDER, PLACEHOLDER),
                null);
    }

    /// The paper as it stands in the form; also that of an emergency.
    NewDataRequest.PaperEntry paper() {
        String chosen =
                value(kind() == DataRequestKind.PRESERVATION ? PRESERVATION_PAPER : FormField.INSTRUMENT_TYPE.id());
        boolean ofClass = chosen.startsWith(OF_CLASS);
        return new NewDataRequest.PaperEntry(
                ofClass || chosen.isEmpty() ? null : chosen,
                ofClass ? chosen.substring(OF_CLASS.length()) : null,
                given(FormField.ISSUER_KIND),
                given(FormField.VALIDATED_BY),
                value(FormField.ISSUING_AUTHORITY),
                value(FormField.ISSUED_ON),
                value(FormField.REFERENCE),
                notified(),
                given(FormField.EMERGENCY_CASE) == null ? null : true);
    }

    /// Unsaid stays unsaid: then it counts as notified where it matters.
    private @Nullable Boolean notified() {
        return switch (value(FormField.NOTIFIED)) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    NewDataRequest.@Nullable Secrecy secrecy() {
        return speaksOfSecrecy()
                ? new NewDataRequest.Secrecy(
                        value(FormField.SECRECY_BY),
                        value(FormField.SECRECY_REASON),
                        utc(value(FormField.SECRECY_ENDS)))
                : null;
    }

    /// What is asked; the usual one while that is not known.
    public DataRequestKind kind() {
        return Stream.of(DataRequestKind.values())
                .filter(kind -> kind.name().equals(value(FormField.KIND)))
                .findFirst()
                .orElse(DataRequestKind.PRODUCTION);
    }

    /// Whoever fills in an order but misses the box means the order: overlooking one could warn a suspect.
    private boolean speaksOfSecrecy() {
        return Stream.of(SECRECY, FormField.SECRECY_BY.id(), FormField.SECRECY_REASON.id(), FormField.SECRECY_ENDS.id())
                .anyMatch(field -> !value(field).isBlank());
    }

    FilingDraft withMoreRows() {
        rows(accounts.size() + MORE_ROWS);
        return this;
    }

    FilingDraft with(List<Violation> violations) {
        violations.forEach(violation -> faults.putIfAbsent(violation.pointer(), violation.fault()));
        lines = FaultLine.of(violations);
        return roomy();
    }

    FilingDraft with(Checked verdict) {
        checked = verdict;
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

    public String value(FormField field) {
        return value(field.id());
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

    public boolean covers(String group) {
        return groups.contains(group);
    }

    /// The verdict, when it was asked for.
    public @Nullable Checked checked() {
        return checked;
    }

    public List<FaultLine> lines() {
        return lines;
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

    private void put(FormField field, String value) {
        values.put(field.id(), value);
    }

    private @Nullable String given(FormField field) {
        String value = value(field).strip();
        return value.isEmpty() ? null : value;
    }

    /// What is no number becomes one that no field takes.
    private static @Nullable Integer number(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped.matches("[0-9]{1,6}") ? Integer.valueOf(stripped) : -1;
    }

    /// A browser gives `2026-10-01T00:00`; the form says that this is UTC.
    static @Nullable String utc(String text) {
        String local = text.strip();
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
