package dev.daylight.review.outside;

import dev.daylight.local.PackageSigner;
import dev.daylight.review.bag.PackageSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// A provider's key that packages are signed with, as the local stack makes one.
public record SigningKey(PackageSigner signer) {

    public static final SigningKey MADE = made();

    private static SigningKey made() {
        try {
            return new SigningKey(PackageSigner.in(Files.createTempDirectory("daylight-signer"), Clock.systemUTC()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackageSignature signature() {
        try {
            return PackageSignature.read(Files.readAllBytes(signer.keyStore()), signer.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path certificate() {
        return signer.certificate();
    }
}
