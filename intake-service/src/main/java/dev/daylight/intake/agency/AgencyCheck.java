package dev.daylight.intake.agency;

import dev.daylight.contracts.agency.AgencyKind;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import dev.daylight.intake.problem.IntakeProblem;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether what was entered can be an agency.
final class AgencyCheck {

    /// Applicants that exist but may never ask: the policy takes requests from law-enforcement agencies only.
    private static final Set<String> NEVER_ELIGIBLE = Set.of("INDIVIDUAL", "BUSINESS");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private AgencyCheck() {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem with all that is at fault
    static AgencyEntry check(NewAgency agency, Instant now) {
        if (agency.kind() != null && NEVER_ELIGIBLE.contains(agency.kind())) {
            throw IntakeProblem.AGENCY_KIND_NOT_ELIGIBLE.because(
                    "Data are disclosed to certified law-enforcement agencies only; requests of individuals and"
                            + " businesses are not accepted. Kinds that can be registered: "
                            + Findings.names(AgencyKind.class) + ".");
        }
        Findings findings = new Findings();
        String name = findings.text("/name", agency.name(), 200);
        String country = matching(findings, "/country", agency.country(), 2, COUNTRIES::contains, Fault.NOT_A_COUNTRY);
        AgencyKind kind = findings.oneOf("/kind", agency.kind(), AgencyKind.class);
        String legalAuthority = findings.text("/legalAuthority", agency.legalAuthority(), 300);
        String domain = matching(
                findings,
                "/domain",
                agency.domain(),
                253,
                text -> DOMAIN.matcher(text).matches(),
                Fault.NOT_A_DOMAIN);
        String phone = matching(
                findings,
                "/directoryPhone",
                agency.directoryPhone(),
                16,
                text -> PHONE.matcher(text).matches(),
                Fault.NOT_A_PHONE_NUMBER);
        EncryptionCertificate certificate = certificate(findings, agency.encryptionCertificate(), now);
        if (!findings.none()) {
            throw IntakeProblem.VALIDATION_FAILED.because("See violations.", findings.violations());
        }
        return new AgencyEntry(
                Objects.requireNonNull(name),
                Objects.requireNonNull(country),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(legalAuthority),
                Objects.requireNonNull(domain),
                Objects.requireNonNull(phone),
                Objects.requireNonNull(certificate));
    }

    private static @Nullable String matching(
            Findings findings,
            String pointer,
            @Nullable String value,
            int longest,
            java.util.function.Predicate<String> fits,
            Fault fault) {
        String text = findings.text(pointer, value, longest);
        if (text != null && !fits.test(text)) {
            findings.add(fault.at(pointer));
            return null;
        }
        return text;
    }

    private static @Nullable EncryptionCertificate certificate(Findings findings, @Nullable String pem, Instant now) {
        String pointer = "/encryptionCertificate";
        if (pem == null || pem.isBlank()) {
            findings.add(Fault.REQUIRED.at(pointer));
            return null;
        }
        return switch (EncryptionCertificate.read(pem, now)) {
            case EncryptionCertificate.Fit fit -> fit.certificate();
            case EncryptionCertificate.Unfit unfit -> {
                findings.add(unfit.fault().at(pointer));
                yield null;
            }
        };
    }
}
