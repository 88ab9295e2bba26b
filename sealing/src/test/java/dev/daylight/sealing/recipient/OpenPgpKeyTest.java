package dev.daylight.sealing.recipient;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.junit.jupiter.api.Test;

class OpenPgpKeyTest {

    private static final Instant NOW = Instant.now();
    private static final byte[] PLAIN = "what only the agency may read".getBytes(ISO_8859_1);

    private final OpenPgpKeys.Plan plan = new OpenPgpKeys.Plan();

    @Test
    void theAgencyOpensWhatIsEncryptedToItsCurveOrRsaKey() throws Exception {
        for (OpenPgpKeys.Making subkey : List.<OpenPgpKeys.Making>of(
                PGPKeyPairGenerator::generateLegacyX25519KeyPair,
                PGPKeyPairGenerator::generateX25519KeyPair,
                PGPKeyPairGenerator::generateNistP256ECDHKeyPair,
                PGPKeyPairGenerator::generateNistP384ECDHKeyPair,
                PGPKeyPairGenerator::generateNistP521ECDHKeyPair,
                generator -> generator.generateRsaKeyPair(2048))) {
            plan.subkey = subkey;
            OpenPgpKeys agency = plan.make();

            assertThat(agency.open(fit(agency.armored()).encrypt(PLAIN))).isEqualTo(PLAIN);
        }
    }

    @Test
    void oneChangedByteIsNoticed() {
        OpenPgpKeys agency = plan.make();
        byte[] message = fit(agency.armored()).encrypt(PLAIN);
        message[message.length - 3] ^= 1;

        assertThatThrownBy(() -> agency.open(message)).isInstanceOf(Exception.class);
    }

    @Test
    void whatIsWrittenAnewIsJudgedAlikeAndKeepsNothingElse() {
        OpenPgpKeys agency = plan.make();
        plan.subkeyFlags = KeyFlags.SIGN_DATA;
        plan.subkey = PGPKeyPairGenerator::generateLegacyEd25519KeyPair;
        PGPPublicKeyRing withMore =
                PGPPublicKeyRing.insertPublicKey(agency.ring(), last(plan.make().ring()));

        EncryptionKey key = fit("Comment of somebody\n" + OpenPgpKeys.armored(OpenPgpKeys.encoded(withMore)));

        assertThat(key.text()).startsWith("-----BEGIN PGP PUBLIC KEY BLOCK-----");
        assertThat(fit(key.text()).text()).isEqualTo(key.text());
        assertThat(key.text()).isEqualTo(fit(agency.armored()).text());
        assertThat(key.fingerprint()).matches("[0-9A-F]{40}");
    }

    @Test
    void theFirstOfAllEndsCounts() {
        plan.primaryLasts = Duration.ofDays(400);
        plan.subkeyLasts = Duration.ofDays(100);
        assertThat(fit(plan.make().armored()).expiresAt()).contains(end(100));

        plan.primaryLasts = Duration.ofDays(60);
        assertThat(fit(plan.make().armored()).expiresAt()).contains(end(60));
    }

    @Test
    void aKeyWithoutAnEndHasNone() {
        assertThat(fit(plan.make().armored()).expiresAt()).isEmpty();
    }

    @Test
    void anExpiredKeyIsRefusedWhetherPrimaryOrSubkey() {
        plan.subkeyLasts = Duration.ofDays(29);
        assertUnfit(plan.make().armored(), Flaw.EXPIRED);

        plan.subkeyLasts = Duration.ZERO;
        plan.primaryLasts = Duration.ofDays(29);
        assertUnfit(plan.make().armored(), Flaw.EXPIRED);
    }

    @Test
    void aKeyIsRefusedBeforeItsTime() {
        plan.madeAt = NOW.plus(Duration.ofDays(1));

        // Its signatures are of the future too, and what is of the future says nothing yet.
        assertUnfit(plan.make().armored(), Flaw.SIGNATURES_BROKEN);
    }

    @Test
    void aRevokedKeyIsRefusedWhetherPrimaryOrSubkey() throws Exception {
        assertUnfit(plan.make().revoked(PGPSignature.KEY_REVOCATION), Flaw.REVOKED);
        assertUnfit(plan.make().revoked(PGPSignature.SUBKEY_REVOCATION), Flaw.REVOKED);
    }

    @Test
    void aTamperedBindingIsNoticed() {
        byte[] packets = plan.make().packets();
        packets[packets.length - 1] ^= 1;

        assertUnfit(OpenPgpKeys.armored(packets), Flaw.SIGNATURES_BROKEN);
    }

    @Test
    void aSubkeyOfSomebodyElseIsNotBound() {
        OpenPgpKeys agency = plan.make();
        PGPPublicKeyRing bare = PGPPublicKeyRing.removePublicKey(agency.ring(), last(agency.ring()));
        PGPPublicKeyRing mixed =
                PGPPublicKeyRing.insertPublicKey(bare, last(plan.make().ring()));

        assertUnfit(OpenPgpKeys.armored(OpenPgpKeys.encoded(mixed)), Flaw.SIGNATURES_BROKEN);
    }

    @Test
    void aChangedNameIsNotCertified() {
        String packets = new String(plan.make().packets(), ISO_8859_1);

        String changed = packets.replace("Agency under test", "Agency under tent");

        assertThat(changed).isNotEqualTo(packets);
        assertUnfit(OpenPgpKeys.armored(changed.getBytes(ISO_8859_1)), Flaw.SIGNATURES_BROKEN);
    }

    @Test
    void signaturesWithSha1DoNotCount() {
        plan.primary = generator -> generator.generateRsaKeyPair(2048);
        plan.hash = HashAlgorithmTags.SHA1;

        assertUnfit(plan.make().armored(), Flaw.SIGNATURES_BROKEN);
    }

    @Test
    void aKeyThatMayOnlySignCannotEncrypt() {
        plan.subkeys = 0;
        assertUnfit(plan.make().armored(), Flaw.CANNOT_ENCRYPT);

        plan.subkeys = 1;
        plan.subkey = generator -> generator.generateRsaKeyPair(2048);
        plan.subkeyFlags = KeyFlags.AUTHENTICATION;
        assertUnfit(plan.make().armored(), Flaw.CANNOT_ENCRYPT);
    }

    @Test
    void aWeakKeyProtectsNothing() {
        plan.subkey = generator -> generator.generateRsaKeyPair(1024);

        assertUnfit(plan.make().armored(), Flaw.KEY_TOO_WEAK);
    }

    @Test
    void ofTwoEncryptionKeysNobodyKnowsWhichIsMeant() {
        plan.subkeys = 2;

        assertUnfit(plan.make().armored(), Flaw.SEVERAL_KEYS);
    }

    @Test
    void aSecretKeyIsNeverTakenWhateverStandsAroundIt() {
        byte[] secret = plan.make().secretPackets();
        String armored = OpenPgpKeys.armored(secret);

        assertThat(armored).contains("PRIVATE KEY");
        assertUnfit(armored, Flaw.PRIVATE_KEY_ENCLOSED);
        String disguised = armored.replace("PRIVATE KEY", "PUBLIC KEY");
        assertUnfit(disguised, Flaw.PRIVATE_KEY_ENCLOSED);
    }

    @Test
    void exactlyOneKeyIsTaken() {
        OpenPgpKeys one = plan.make();
        OpenPgpKeys other = plan.make();
        byte[] both = Arrays.copyOf(one.packets(), one.packets().length + other.packets().length);
        System.arraycopy(other.packets(), 0, both, one.packets().length, other.packets().length);

        assertUnfit(one.armored() + other.armored(), Flaw.NOT_ONE_KEY);
        assertUnfit(OpenPgpKeys.armored(both), Flaw.NOT_ONE_KEY);
        assertUnfit(
                "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nnonsense\n-----END PGP PUBLIC KEY BLOCK-----",
                Flaw.NOT_ONE_KEY);
        assertUnfit("-----BEGIN PGP MESSAGE-----\n\nAAAA\n-----END PGP MESSAGE-----", Flaw.NOT_ONE_KEY);
        assertUnfit(one.armored().substring(0, 300), Flaw.NOT_ONE_KEY);
    }

    private static PGPPublicKey last(PGPPublicKeyRing ring) {
        PGPPublicKey last = ring.getPublicKey();
        for (var key : ring) {
            last = key;
        }
        return last;
    }

    private Instant end(int days) {
        return plan.madeAt.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days));
    }

    private static EncryptionKey fit(String armored) {
        EncryptionKey.Reading reading = EncryptionKey.read(armored, NOW);
        assertThat(reading).isInstanceOf(EncryptionKey.Fit.class);
        return ((EncryptionKey.Fit) reading).key();
    }

    private static void assertUnfit(String armored, Flaw flaw) {
        assertThat(EncryptionKey.read(armored, NOW)).isEqualTo(new EncryptionKey.Unfit(flaw));
    }
}
