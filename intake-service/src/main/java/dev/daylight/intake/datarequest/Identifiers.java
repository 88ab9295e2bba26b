package dev.daylight.intake.datarequest;

import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The syntax of account identifiers. A wrong identifier is what requests are most often refused for, weeks later; the
/// coarse ones are caught here, at once.
final class Identifiers {

    private static final int LONGEST = 254;

    /// Deliberately coarse: who judges finely refuses addresses that exist.
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@\"(),:;<>\\[\\\\\\]]{1,64}@(?=.{3,190}$)([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");

    /// E.164: a plus, a country code, fifteen digits at most.
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private static final Pattern ACCOUNT_ID = Pattern.compile("\\S{1,200}");
    private static final Pattern USERNAME = Pattern.compile("\\S{1,100}");

    private Identifiers() {}

    /// Null after noting a fault.
    static @Nullable AccountIdentifier check(Findings findings, String pointer, NewDataRequest.Account account) {
        IdentifierType type = findings.oneOf(pointer + "/type", account.type(), IdentifierType.class);
        String value = findings.text(pointer + "/value", account.value(), LONGEST);
        if (type == null || value == null) {
            return null;
        }
        Fault fault = switch (type) {
            case EMAIL -> unless(EMAIL, value, Fault.NOT_AN_EMAIL_ADDRESS);
            case PHONE -> unless(PHONE, value, Fault.NOT_A_PHONE_NUMBER);
            case ACCOUNT_ID -> unless(ACCOUNT_ID, value, Fault.NOT_AN_ACCOUNT_ID);
            case USERNAME -> unless(USERNAME, value, Fault.NOT_A_USERNAME);
        };
        if (fault != null) {
            findings.add(fault.at(pointer + "/value"));
            return null;
        }
        return new AccountIdentifier(type, value);
    }

    private static @Nullable Fault unless(Pattern pattern, String value, Fault fault) {
        return pattern.matcher(value).matches() ? null : fault;
    }
}
