package dev.daylight.standins.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgencyKeysTest {

    @TempDir
    Path home;

    private final SampleAgency agency = SampleAgency.ALL.getFirst();

    @Test
    void theKeyInTheHomeFolderOpensWhatIsEncryptedToTheCertificate() throws Exception {
        String pem = new AgencyKeys(home, Clock.systemUTC()).certificate(agency);

        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem.getBytes()));
        Path file = home.resolve("agencies/a.key.pem");
        String body = Files.readString(file).replaceAll("-----[^-]+-----", "").replaceAll("\\s", "");
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        assertThat(key.getModulus()).isEqualTo(((RSAPublicKey) certificate.getPublicKey()).getModulus());
        // keyEncipherment and nothing more
        assertThat(certificate.getKeyUsage()[2]).isTrue();
        certificate.checkValidity();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theCertificateAndItsLastDayStayTheSame() throws Exception {
        AgencyKeys keys = new AgencyKeys(home, Clock.systemUTC());

        assertThat(keys.certificate(agency)).isEqualTo(new AgencyKeys(home, Clock.systemUTC()).certificate(agency));
        assertThat(keys.lastDay(agency)).isEqualTo(new AgencyKeys(home, Clock.systemUTC()).lastDay(agency));
    }
}
