package dev.daylight.intake.datarequest;

import static java.util.Objects.requireNonNull;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.contracts.datarequest.Particulars.Instrument;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import dev.daylight.intake.problem.Violation;
import dev.daylight.rules.Proceeding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a request is well-formed. Finds every fault at once.
final class RequestCheck {

    private static final int MOST_ACCOUNTS = 100;
    private static final int SHORT_TEXT = 100;
    private static final int LONG_TEXT = 500;

    private final Findings findings = new Findings();
    private final Instant now;

    private RequestCheck(Instant now) {
        this.now = now;
    }

    sealed interface Result {}

    record Sound(SoundRequest request) implements Result {}

    record Faulty(List<Violation> violations) implements Result {}

    static Result check(NewDataRequest request, Instant now) {
        return new RequestCheck(now).check(request);
    }

    private Result check(NewDataRequest request) {
        DataRequestKind kind = findings.oneOf("/kind", request.kind(), DataRequestKind.class);
        Proceeding proceeding = findings.oneOf("/proceeding", request.proceeding(), Proceeding.class);
        String caseNumber = findings.text("/caseNumber", request.caseNumber(), SHORT_TEXT);
        String offence = findings.text("/offence", request.offence(), LONG_TEXT);
        List<AccountIdentifier> accounts = accounts(request.accounts());
        Set<DataCategory> categories = categories(request.categories());
        Period period = period(request.period());
        Instrument instrument = instrument(request.instrument());
        SoundRequest.Secrecy secrecy = secrecy(request.confidentialityOrder());
        if (!findings.none()) {
            return new Faulty(findings.violations());
        }
        return new Sound(new SoundRequest(
                requireNonNull(kind),
                requireNonNull(proceeding),
                requireNonNull(caseNumber),
                requireNonNull(offence),
                accounts,
                categories,
                requireNonNull(period),
                requireNonNull(instrument),
                secrecy));
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
        List<AccountIdentifier> identifiers = new ArrayList<>();
        for (int index = 0; index < accounts.size(); index++) {
            String pointer = "/accounts/" + index;
            NewDataRequest.Account account = accounts.get(index);
            if (account == null) {
                findings.add(Fault.REQUIRED.at(pointer));
                continue;
            }
            AccountIdentifier identifier = Identifiers.check(findings, pointer, account);
            if (identifier != null && identifiers.contains(identifier)) {
                findings.add(Fault.NAMED_TWICE.at(pointer));
            } else if (identifier != null) {
                identifiers.add(identifier);
            }
        }
        return List.copyOf(identifiers);
    }

    private Set<DataCategory> categories(@Nullable List<@Nullable String> categories) {
        if (categories == null || categories.isEmpty()) {
            findings.add(Fault.REQUIRED.at(
                    "/categories", "Name at least one category: " + Findings.names(DataCategory.class) + "."));
            return Set.of();
        }
        if (categories.size() > DataCategory.values().length) {
            findings.add(Fault.TOO_MANY.at("/categories"));
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
        return new Period(from, to);
    }

    private @Nullable Instrument instrument(NewDataRequest.@Nullable Paper paper) {
        if (paper == null) {
            findings.add(Fault.REQUIRED.at("/instrument"));
            return null;
        }
        InstrumentClass instrumentClass =
                findings.oneOf("/instrument/instrumentClass", paper.instrumentClass(), InstrumentClass.class);
        String issuer = findings.text("/instrument/issuingAuthority", paper.issuingAuthority(), 200);
        LocalDate issuedOn = Times.date(findings, "/instrument/issuedOn", paper.issuedOn());
        String reference = findings.text("/instrument/reference", paper.reference(), SHORT_TEXT);
        // A paper dated today in Auckland is not from the future, though Greenwich still writes yesterday.
        if (issuedOn != null && issuedOn.isAfter(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)))) {
            findings.add(Fault.IN_THE_FUTURE.at("/instrument/issuedOn"));
            return null;
        }
        return instrumentClass == null || issuer == null || issuedOn == null || reference == null
                ? null
                : new Instrument(instrumentClass, issuer, issuedOn, reference);
    }

    private SoundRequest.@Nullable Secrecy secrecy(NewDataRequest.@Nullable Secrecy order) {
        if (order == null) {
            return null;
        }
        String issuedBy = findings.text("/confidentialityOrder/issuedBy", order.issuedBy(), 200);
        String reason = findings.text("/confidentialityOrder/reason", order.reason(), LONG_TEXT);
        Instant endsAt = null;
        if (order.endsAt() != null) {
            endsAt = Times.instant(findings, "/confidentialityOrder/endsAt", order.endsAt());
            if (endsAt != null && !endsAt.isAfter(now)) {
                findings.add(Fault.ALREADY_OVER.at("/confidentialityOrder/endsAt"));
            }
        }
        return issuedBy == null || reason == null ? null : new SoundRequest.Secrecy(issuedBy, reason, endsAt);
    }
}
