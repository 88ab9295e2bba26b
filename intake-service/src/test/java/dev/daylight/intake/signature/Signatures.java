package dev.daylight.intake.signature;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

/// Examinations as configuration would make them.
public final class Signatures {

    private Signatures() {}

    public static SignatureExamination trusting(Path folder) {
        return new SignatureExamination(
                new TrustFolder(Optional.of(folder)), Clock.fixed(SigningAuthority.NOW, ZoneOffset.UTC));
    }
}
