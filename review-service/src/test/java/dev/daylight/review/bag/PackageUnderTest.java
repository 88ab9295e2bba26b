package dev.daylight.review.bag;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import dev.daylight.review.outside.SigningKey;
import dev.daylight.review.scope.ApprovedScope;
import dev.daylight.review.scope.Minimised;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A package made in a test from lines that a provider could send.
record PackageUnderTest(byte[] zip, Minimised minimised) {

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final Period PERIOD = new Period(NOW.minusSeconds(3600), NOW);
    static final UUID DISCLOSURE = UUID.fromString("00000000-0000-7000-8000-000000000002");

    static String record(String account, String category, String fields) {
        return "{\"account\":\"" + account + "\",\"category\":\"" + category
                + "\",\"kind\":\"message\",\"at\":\"2026-11-23T09:59:59Z\",\"fields\":" + fields + "}";
    }

    static String export(List<String> lines) {
        StringBuilder export = new StringBuilder();
        lines.forEach(line -> export.append(line).append('\n'));
        return export.append("{\"end\":true,\"records\":")
                .append(lines.size())
                .append("}\n")
                .toString();
    }

    static ApprovedScope scope(Set<DataCategory> categories, Map<DataCategory, Set<String>> fields) {
        return new ApprovedScope(Set.of("acc_1"), categories, fields, PERIOD);
    }

    static PackageFacts facts(String country, ApprovedScope scope) {
        return new PackageFacts(
                UUID.fromString("00000000-0000-7000-8000-000000000001"),
                DISCLOSURE,
                "Polizei K\u4e2dln \u8b66\u5bdf\u5c40",
                country,
                "case 7 <b>",
                "rules-1",
                NOW,
                null,
                List.of(new PackageFacts.Account(
                        new AccountIdentifier(IdentifierType.EMAIL, "someone@example.org"), "acc_1")),
                new PackageFacts.Extent(scope.categories(), 2, PERIOD, Map.of()),
                new PackageFacts.Extent(scope.categories(), 1, PERIOD, scope.fields()));
    }

    static PackageUnderTest of(ApprovedScope scope, Map<DataCategory, String> exports) throws IOException {
        return of("DE", scope, exports);
    }

    static PackageUnderTest of(String country, ApprovedScope scope, Map<DataCategory, String> exports)
            throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Minimised minimised = PackageWriter.write(
                facts(country, scope),
                scope,
                category -> new ByteArrayInputStream(
                        exports.getOrDefault(category, export(List.of())).getBytes(StandardCharsets.UTF_8)),
                () -> zip,
                SigningKey.MADE.signature(),
                () -> {});
        return new PackageUnderTest(zip.toByteArray(), minimised);
    }
}
