package dev.daylight.intake.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1SequenceParser;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1StreamParser;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.cms.AuthEnvelopedDataParser;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfoParser;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.PacketTags;
import org.bouncycastle.bcpg.PublicKeyEncSessionPacket;
import org.jspecify.annotations.Nullable;

/// What stands openly at the beginning of an encrypted package: how, and to whose certificate, it is encrypted.
///
/// @param contentEncryption object identifier of the algorithm; OpenPGP tells it inside only
record PackageHead(PackageForm form, @Nullable String contentEncryption, List<Recipient> recipients) {

    /// More than any head needs.
    static final int LONGEST = 64 * 1024;

    /// @param keyEncryption object identifier or number of the algorithm
    /// @param issuer of the certificate, as RFC 4514 writes it
    /// @param serialNumber of the certificate, in hex
    /// @param keyId of an OpenPGP key, in hex; then there is no certificate
    record Recipient(
            String keyEncryption,
            @Nullable String issuer,
            @Nullable String serialNumber,
            @Nullable String keyId) {}

    /// Nothing when the package is neither.
    static Optional<PackageHead> read(PackageForm form, byte[] head) {
        return switch (form) {
            case CMS -> cms(head);
            case OPENPGP -> openPgp(head);
        };
    }

    private static Optional<PackageHead> openPgp(byte[] head) {
        List<Recipient> recipients = new ArrayList<>();
        try (BCPGInputStream packets = new BCPGInputStream(new ByteArrayInputStream(head))) {
            while (packets.nextPacketTag() == PacketTags.PUBLIC_KEY_ENC_SESSION
                    && packets.readPacket() instanceof PublicKeyEncSessionPacket session) {
                recipients.add(new Recipient(
                        Integer.toString(session.getAlgorithm()),
                        null,
                        null,
                        HexFormat.of().withUpperCase().toHexDigits(session.getKeyID())));
            }
            return Optional.of(new PackageHead(PackageForm.OPENPGP, null, List.copyOf(recipients)));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<PackageHead> cms(byte[] head) {
        try {
            var content = new ContentInfoParser(
                    (ASN1SequenceParser) new ASN1StreamParser(new ByteArrayInputStream(head)).readObject());
            if (!CMSObjectIdentifiers.authEnvelopedData.equals(content.getContentType())) {
                return Optional.empty();
            }
            var data = new AuthEnvelopedDataParser((ASN1SequenceParser) content.getContent(BERTags.SEQUENCE));
            List<Recipient> recipients = new ArrayList<>();
            for (ASN1Encodable recipient : (ASN1Set) data.getRecipientInfos().toASN1Primitive()) {
                recipients.addAll(recipients(RecipientInfo.getInstance(recipient)));
            }
            return Optional.of(new PackageHead(
                    PackageForm.CMS,
                    data.getAuthEncryptedContentInfo()
                            .getContentEncryptionAlgorithm()
                            .getAlgorithm()
                            .getId(),
                    List.copyOf(recipients)));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Recipient> recipients(RecipientInfo info) {
        return switch (info.getInfo()) {
            case KeyTransRecipientInfo transported ->
                transported.getRecipientIdentifier().getId() instanceof IssuerAndSerialNumber named
                        ? List.of(recipient(transported.getKeyEncryptionAlgorithm(), named))
                        : List.of();
            case KeyAgreeRecipientInfo agreed -> {
                List<Recipient> recipients = new ArrayList<>();
                for (ASN1Encodable key : agreed.getRecipientEncryptedKeys()) {
                    IssuerAndSerialNumber named = RecipientEncryptedKey.getInstance(key)
                            .getIdentifier()
                            .getIssuerAndSerialNumber();
                    if (named != null) {
                        recipients.add(recipient(agreed.getKeyEncryptionAlgorithm(), named));
                    }
                }
                yield recipients;
            }
            default -> List.of();
        };
    }

    private static Recipient recipient(AlgorithmIdentifier algorithm, IssuerAndSerialNumber named) {
        return new Recipient(
                algorithm.getAlgorithm().getId(),
                named.getName().toString(),
                named.getSerialNumber().getValue().toString(16),
                null);
    }
}
