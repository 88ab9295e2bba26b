package dev.daylight.intake.delivery;

/// In what form a package is encrypted. The package itself says so by its first octet: an agency may have changed from
/// one kind of key to the other since.
enum PackageForm {
    /// RFC 8551 section 3.2, RFC 5083.
    CMS("application/pkcs7-mime; smime-type=authEnveloped-data", ".p7m", "CMS AuthEnvelopedData (RFC 5083)"),
    OPENPGP("application/pgp-encrypted", ".pgp", "OpenPGP message (RFC 9580)");

    /// As they stand in the interface document, without parameters.
    static final String CMS_TYPE = "application/pkcs7-mime";

    static final String OPENPGP_TYPE = "application/pgp-encrypted";

    private final String mediaType;
    private final String ending;
    private final String title;

    PackageForm(String mediaType, String ending, String title) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.title = title;
    }

    /// An OpenPGP message begins with the packet of an encrypted session key (RFC 9580, 4.2 and 5.1); the first bit of
    /// its octet is set, which it never is where CMS begins.
    static PackageForm of(byte[] head) {
        if (head.length == 0) {
            return CMS;
        }
        int first = head[0] & 0xFF;
        return first == 0xC1 || first >= 0x84 && first <= 0x87 ? OPENPGP : CMS;
    }

    String mediaType() {
        return mediaType;
    }

    /// Of the file's name.
    String ending() {
        return ending;
    }

    String title() {
        return title;
    }
}
