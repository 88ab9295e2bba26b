package dev.daylight.intake.datarequest;

import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The syntax of account identifiers, and nothing but their syntax: whether there is such an account is asked after the
/// decision, never here, so that nobody learns it by asking. A wrong identifier is what requests are most often refused
/// for, weeks later; the coarse ones are caught at once.
final class Identifiers {

    private static final int LONGEST = 254;
    private static final int LONGEST_URL = 2000;

    /// Deliberately coarse: who judges finely refuses addresses that exist.
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@\"(),:;<>\\[\\\\\\]]{1,64}@(?=.{3,190}$)([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");

    /// E.164: a plus, a country code, fifteen digits at most.
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private static final Pattern ACCOUNT_ID = Pattern.compile("\\S{1,200}");
    private static final Pattern USERNAME = Pattern.compile("\\S{1,100}");

    private final Findings findings;
    private final Set<String> ourHosts;
    private final Instant now;

    /// @param ourHosts host names of this service, in small letters
    Identifiers(Findings findings, Set<String> ourHosts, Instant now) {
        this.findings = findings;
        this.ourHosts = ourHosts;
        this.now = now;
    }

    /// Null after noting a fault.
    @Nullable
    AccountIdentifier check(String pointer, NewDataRequest.Account account) {
        IdentifierType type = findings.oneOf(pointer + "/type", account.type(), IdentifierType.class);
        int longest = type == IdentifierType.URL ? LONGEST_URL : LONGEST;
        String value = findings.text(pointer + "/value", account.value(), longest);
        if (type != null && type != IdentifierType.IP_ADDRESS) {
            onlyWithAddresses(pointer + "/port", account.port());
            onlyWithAddresses(pointer + "/at", account.at());
        }
        if (type == null || value == null) {
            return null;
        }
        return switch (type) {
            case EMAIL -> matching(type, EMAIL, value, pointer, Fault.NOT_AN_EMAIL_ADDRESS);
            case PHONE -> matching(type, PHONE, value, pointer, Fault.NOT_A_PHONE_NUMBER);
            case ACCOUNT_ID -> matching(type, ACCOUNT_ID, value, pointer, Fault.NOT_AN_ACCOUNT_ID);
            case USERNAME -> matching(type, USERNAME, value, pointer, Fault.NOT_A_USERNAME);
            case IP_ADDRESS -> address(pointer, value, account);
            case URL -> url(pointer, value);
        };
    }

    private void onlyWithAddresses(String pointer, @Nullable Object value) {
        if (value != null) {
            findings.add(Fault.NOT_EXPECTED_HERE.at(pointer, "Only an IP_ADDRESS has this."));
        }
    }

    private @Nullable AccountIdentifier matching(
            IdentifierType type, Pattern pattern, String value, String pointer, Fault fault) {
        if (pattern.matcher(value).matches()) {
            return new AccountIdentifier(type, value);
        }
        findings.add(fault.at(pointer + "/value"));
        return null;
    }

    /// Behind one address there are thousands of people: without port and moment it names nobody.
    private @Nullable AccountIdentifier address(String pointer, String value, NewDataRequest.Account account) {
        String address = InternetAddress.canonical(value);
        if (address == null) {
            findings.add(Fault.NOT_AN_IP_ADDRESS.at(pointer + "/value"));
        }
        Integer port = account.port();
        if (port == null) {
            findings.add(Fault.REQUIRED.at(pointer + "/port"));
        } else if (port < 1 || port > 65535) {
            findings.add(Fault.NOT_A_PORT.at(pointer + "/port"));
            port = null;
        }
        Instant at = Times.instant(findings, pointer + "/at", account.at());
        if (at != null && at.isAfter(now)) {
            findings.add(Fault.IN_THE_FUTURE.at(pointer + "/at"));
            return null;
        }
        return address == null || port == null || at == null
                ? null
                : new AccountIdentifier(IdentifierType.IP_ADDRESS, address, port, at);
    }

    private @Nullable AccountIdentifier url(String pointer, String value) {
        String url = OurUrl.canonical(value, ourHosts);
        if (url == null) {
            findings.add(
                    ourHosts.isEmpty()
                            ? Fault.NOT_A_URL_OF_OURS.at(pointer + "/value", "This service takes no URLs.")
                            : Fault.NOT_A_URL_OF_OURS.at(
                                    pointer + "/value",
                                    "An https address at one of: "
                                            + String.join(
                                                    ", ",
                                                    ourHosts.stream().sorted().toList()) + "."));
            return null;
        }
        return new AccountIdentifier(IdentifierType.URL, url);
    }
}
