package dev.daylight.intake.datarequest;

import static java.util.Objects.requireNonNull;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.contracts.datarequest.Particulars.Emergency;
import dev.daylight.contracts.datarequest.Particulars.Instrument;
import dev.daylight.contracts.datarequest.Particulars.OffenceDetails;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import dev.daylight.intake.problem.Violation;
import dev.daylight.rules.LegalRules;
import dev.daylight.rules.OffenceGroup;
import dev.daylight.rules.Proceeding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether a request is well-formed. Finds every fault at once.
final class RequestCheck {

    private static final int MOST_ACCOUNTS = 100;
    private static final int MOST_GROUPS = 20;
    private static final int SHORT_TEXT = 100;
    private static final int LONG_TEXT = 500;
    private static final int STORY = 4000;
    private static final int LIFE = 99;

    private final Findings findings = new Findings();
    private final PaperCheck papers;
    private final Identifiers identifiers;
    private final LegalRules rules;
    private final String country;
    private final Instant now;

    RequestCheck(LegalRules rules, String country, Set<String> ourHosts, Instant now) {
        this.rules = rules;
        this.country = country;
        this.now = now;
        this.papers = new PaperCheck(findings, rules, now);
        this.identifiers = new Identifiers(findings, ourHosts, now);
    }

    sealed interface Result {}

    record Sound(SoundRequest request) implements Result {}

    record Faulty(List<Violation> violations) implements Result {}

    Result check(NewDataRequest request) {
        DataRequestKind kind = findings.oneOf("/kind", request.kind(), DataRequestKind.class);
        Proceeding proceeding = findings.oneOf("/proceeding", request.proceeding(), Proceeding.class);
        String caseNumber = findings.text("/caseNumber", request.caseNumber(), SHORT_TEXT);
        String offence = findings.text("/offence", request.offence(), LONG_TEXT);
        OffenceDetails details = offenceDetails(request, proceeding);
        List<AccountIdentifier> accounts = accounts(request.accounts());
        Set<DataCategory> categories = categories(request.categories());
        Period period = period(request.period());
        boolean emergencyCase = kind == DataRequestKind.EMERGENCY;
        Instrument instrument =
                emergencyCase ? none(request.instrument()) : papers.instrument(request.instrument(), country, kind);
        Emergency emergency = emergency(request.emergency(), emergencyCase);
        StatedSecrecy secrecy = papers.secrecy("/confidentialityOrder", request.confidentialityOrder());
        UUID preservationId = preservation(request.preservationId(), kind);
        if (emergencyCase) {
            theLeastThatHelps(request.categories());
        }
        if (!findings.none()) {
            return new Faulty(findings.violations());
        }
        return new Sound(new SoundRequest(
                requireNonNull(kind),
                requireNonNull(proceeding),
                requireNonNull(caseNumber),
                requireNonNull(offence),
                details,
                accounts,
                categories,
                requireNonNull(period),
                instrument,
                secrecy,
                emergency,
                preservationId));
    }

    private @Nullable OffenceDetails offenceDetails(NewDataRequest request, @Nullable Proceeding proceeding) {
        Integer years = request.maximumPenaltyYears();
        if (years != null && (years < 0 || years > LIFE)) {
            findings.add(Fault.OUT_OF_RANGE.at("/maximumPenaltyYears", "From 0 to " + LIFE + " years."));
        }
        Set<String> groups = groups(request.offenceGroups());
        if (proceeding != Proceeding.CRIMINAL && request.legalProvision() == null) {
            // Somebody without a criminal case has no such provision; that is refused by the rules, with the reason.
            return null;
        }
        String provision = findings.text("/legalProvision", request.legalProvision(), LONG_TEXT);
        return provision == null ? null : new OffenceDetails(provision, years, groups);
    }

    private Set<String> groups(@Nullable List<@Nullable String> codes) {
        if (codes == null) {
            return Set.of();
        }
        if (codes.size() > MOST_GROUPS) {
            findings.add(Fault.TOO_MANY.at("/offenceGroups", "At most " + MOST_GROUPS + " groups."));
            return Set.of();
        }
        Set<String> known =
                rules.offenceGroups().stream().map(OffenceGroup::code).collect(Collectors.toSet());
        Set<String> named = new LinkedHashSet<>();
        for (int index = 0; index < codes.size(); index++) {
            String code = codes.get(index);
            if (code == null || !known.contains(code)) {
                findings.add(Fault.UNKNOWN_VALUE.at(
                        "/offenceGroups/" + index,
                        "Allowed are: "
                                + String.join(", ", known.stream().sorted().toList()) + "."));
            } else if (!named.add(code)) {
                findings.add(Fault.NAMED_TWICE.at("/offenceGroups/" + index));
            }
        }
        return named;
    }

    private List<AccountIdentifier> accounts(@Nullable List<NewDataRequest.@Nullable Account> accounts) {
        if (accounts == null || accounts.isEmpty()) {
            findings.add(Fault.REQUIRED.at("/accounts", "Name at least one account."));
            return List.of();
        }
        if (accounts.size() > MOST_ACCOUNTS) {
            findings.add(Fault.TOO_MANY.at("/accounts", "At most " + MOST_ACCOUNTS + " accounts."));
            return List.of();
        }
        List<AccountIdentifier> known = new ArrayList<>();
        for (int index = 0; index < accounts.size(); index++) {
            String pointer = "/accounts/" + index;
            NewDataRequest.Account account = accounts.get(index);
            if (account == null) {
                findings.add(Fault.REQUIRED.at(pointer));
                continue;
            }
            AccountIdentifier identifier = identifiers.check(pointer, account);
            if (identifier == null) {
                continue;
            }
            if (known.contains(identifier)) {
                findings.add(Fault.NAMED_TWICE.at(pointer));
            } else {
                known.add(identifier);
            }
        }
        return List.copyOf(known);
    }

    private Set<DataCategory> categories(@Nullable List<@Nullable String> categories) {
        if (categories == null || categories.isEmpty()) {
            findings.add(Fault.REQUIRED.at("/categories"));
            return Set.of();
        }
        Set<DataCategory> known = new LinkedHashSet<>();
        for (int index = 0; index < categories.size(); index++) {
            String pointer = "/categories/" + index;
            DataCategory category = findings.oneOf(pointer, categories.get(index), DataCategory.class);
            if (category != null && !known.add(category)) {
                findings.add(Fault.NAMED_TWICE.at(pointer));
            }
        }
        return known.isEmpty() ? Set.of() : EnumSet.copyOf(known);
    }

    /// Without a paper only what the rules call the least that helps can be asked at all.
    private void theLeastThatHelps(@Nullable List<@Nullable String> categories) {
        Set<DataCategory> least = rules.jurisdictionOf(country).emergency().categories();
        for (int index = 0; categories != null && index < categories.size(); index++) {
            String name = categories.get(index);
            for (DataCategory category : DataCategory.values()) {
                if (category.name().equals(name) && !least.contains(category)) {
                    findings.add(Fault.TOO_MUCH_WITHOUT_PAPER.at("/categories/" + index));
                }
            }
        }
    }

    private @Nullable Period period(NewDataRequest.@Nullable TimeSpan period) {
        if (period == null) {
            findings.add(Fault.REQUIRED.at("/period"));
            return null;
        }
        Instant from = Times.instant(findings, "/period/from", period.from());
        Instant to = Times.instant(findings, "/period/to", period.to());
        if (from == null || to == null) {
            return null;
        }
        if (!from.isBefore(to)) {
            findings.add(Fault.ENDS_BEFORE_IT_BEGINS.at("/period/to"));
            return null;
        }
        // To the end of the day wherever that is; whoever asks for more asks for an interception.
        if (to.isAfter(now.plus(Duration.ofDays(1)))) {
            findings.add(Fault.IN_THE_FUTURE.at(
                    "/period/to", "Data that do not exist yet are neither produced nor preserved on these papers."));
            return null;
        }
        return new Period(from, to);
    }

    private @Nullable Instrument none(NewDataRequest.@Nullable PaperEntry paper) {
        if (paper != null) {
            findings.add(Fault.NOT_EXPECTED_HERE.at(
                    "/instrument",
                    "With a paper at hand file a PRODUCTION request; an emergency has none yet. A European order that was"
                            + " issued in an emergency case says so there (emergencyCase)."));
        }
        return null;
    }

    private @Nullable Emergency emergency(NewDataRequest.@Nullable Danger stated, boolean needed) {
        if (!needed) {
            if (stated != null) {
                findings.add(Fault.NOT_EXPECTED_HERE.at("/emergency", "Only a request of kind EMERGENCY has this."));
            }
            return null;
        }
        if (stated == null) {
            findings.add(Fault.REQUIRED.at("/emergency"));
            return null;
        }
        String danger = findings.lines("/emergency/danger", stated.danger(), STORY);
        String endangered = findings.lines("/emergency/endangered", stated.endangered(), STORY);
        String necessity = findings.lines("/emergency/necessity", stated.necessity(), STORY);
        return danger == null || endangered == null || necessity == null
                ? null
                : new Emergency(danger, endangered, necessity);
    }

    private @Nullable UUID preservation(@Nullable String id, @Nullable DataRequestKind kind) {
        if (id == null) {
            return null;
        }
        if (kind != null && kind != DataRequestKind.PRODUCTION) {
            findings.add(Fault.NOT_EXPECTED_HERE.at("/preservationId", "Only a PRODUCTION request takes one over."));
            return null;
        }
        UUID parsed = AgencyId.parse(id).map(AgencyId::value).orElse(null);
        if (parsed == null) {
            findings.add(Fault.NO_SUCH_PRESERVATION.at("/preservationId"));
        }
        return parsed;
    }
}
