package dev.daylight.intake.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
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
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;

/// What stands openly at the beginning of an encrypted package: how, and to whose certificate, it is encrypted.
///
/// @param contentEncryption object identifier of the algorithm
record PackageHead(String contentEncryption, List<Recipient> recipients) {

    /// More than any head needs.
    static final int LONGEST = 64 * 1024;

    /// @param keyEncryption object identifier of the algorithm
    /// @param issuer of the certificate, as RFC 4514 writes it
    /// @param serialNumber of the certificate, in hex
    record Recipient(String keyEncryption, String issuer, String serialNumber) {}

    /// Nothing when the package is no CMS AuthEnvelopedData.
    static Optional<PackageHead> read(byte[] head) {
        try {
            var content = new ContentInfoParser(
                    (ASN1SequenceParser) new ASN1StreamParser(new ByteArrayInputStream(head)).readObject());
            if (!CMSObjectIdentifiers.authEnvelopedData.equals(content.getContentType())) {
                return Optional.empty();
            }
            var data = new AuthEnvelopedDataParser((ASN1SequenceParser) content.getContent(BERTags.SEQUENCE));
            List<Recipient> recipients = new ArrayList<>();
            for (ASN1Encodable recipient : (ASN1Set) data.getRecipientInfos().toASN1Primitive()) {
                recipient(RecipientInfo.getInstance(recipient)).ifPresent(recipients::add);
            }
            return Optional.of(new PackageHead(
                    data.getAuthEncryptedContentInfo()
                            .getContentEncryptionAlgorithm()
                            .getAlgorithm()
                            .getId(),
                    List.copyOf(recipients)));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Recipient> recipient(RecipientInfo info) {
        return info.getInfo() instanceof KeyTransRecipientInfo transported
                        && transported.getRecipientIdentifier().getId() instanceof IssuerAndSerialNumber named
                ? Optional.of(new Recipient(
                        transported.getKeyEncryptionAlgorithm().getAlgorithm().getId(),
                        named.getName().toString(),
                        named.getSerialNumber().getValue().toString(16)))
                : Optional.empty();
    }
}
