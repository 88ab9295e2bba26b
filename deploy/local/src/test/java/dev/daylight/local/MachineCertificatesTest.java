package dev.daylight.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineCertificatesTest {

    @TempDir
    Path home;

    @Test
    void everyCertificateIsOfTheOneAuthorityThatBothSidesTrust() throws Exception {
        MachineCertificates certificates = MachineCertificates.in(home, Clock.systemUTC());
        X509Certificate authority = certificate(certificates, certificates.trust(), "authority");

        for (String name : new String[] {MachineCertificates.MACHINE, MachineCertificates.STRANGER}) {
            X509Certificate own = certificate(certificates, certificates.client(name), name);
            own.verify(authority.getPublicKey());
            assertThat(own.getSubjectX500Principal().getName()).isEqualTo("CN=" + name);
        }
    }

    @Test
    void theyAreMadeOnceAndReadableByTheirOwnerAlone() throws Exception {
        MachineCertificates first = MachineCertificates.in(home, Clock.systemUTC());
        byte[] before = Files.readAllBytes(first.server());

        MachineCertificates again = MachineCertificates.in(home, Clock.systemUTC());

        assertThat(Files.readAllBytes(again.server())).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("tls"))))
                .isEqualTo("rwx------");
    }

    private static X509Certificate certificate(MachineCertificates certificates, Path file, String alias)
            throws Exception {
        KeyStore store =
                KeyStore.getInstance(file.toFile(), certificates.password().toCharArray());
        return (X509Certificate) store.getCertificate(alias);
    }
}
