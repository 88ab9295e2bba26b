import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import dev.daylight.review.bag.PackageFacts;
import dev.daylight.review.bag.PackageFacts.Extent;
import dev.daylight.review.bag.PackageSignature;
import dev.daylight.review.bag.PackageWriter;
import dev.daylight.review.scope.ApprovedScope;
import dev.daylight.sealing.recipient.EncryptionKey;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Makes one package from a file of records, exactly as review does from a provider's answer, and prints how many
/// milliseconds it took. Started from its source on review's own class path, since no module may depend on a service.
final class PackageProcess {

    private PackageProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path export = Path.of(arguments[0]);
        Instant now = Clock.systemUTC().instant();
        EncryptionKey key = ((EncryptionKey.Fit)
                        EncryptionKey.read(Files.readString(Path.of(arguments[1])), now))
                .key();
        PackageSignature signature = PackageSignature.read(Files.readAllBytes(Path.of(arguments[3])), arguments[4]);
        Period period = new Period(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
        Map<DataCategory, Set<String>> fields = Map.of(DataCategory.CONTENT, Set.of("to", "subject", "text"));
        var scope = new ApprovedScope(Set.of("acc_1"), fields.keySet(), fields, period);
        Extent extent = new Extent(fields.keySet(), 1, period, fields);
        var facts = new PackageFacts(
                new UUID(0, 1),
                new UUID(0, 2),
                "Agency",
                "DE",
                "1",
                "1",
                now,
                null,
                List.of(new PackageFacts.Account(
                        new AccountIdentifier(IdentifierType.EMAIL, "somebody@mail.example"), "acc_1")),
                extent,
                extent);
        long began = System.nanoTime();
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[2]))) {
            PackageWriter.write(
                    facts, scope, _ -> Files.newInputStream(export), () -> key.encrypting(file), signature, () -> {});
        }
        System.out.println((System.nanoTime() - began) / 1_000_000);
    }
}
