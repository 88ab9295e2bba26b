package dev.daylight.intake.problem;

/// What can be wrong with a field. The name is part of the interface (`code` of a violation).
public enum Fault {
    REQUIRED("A value is needed."),
    UNKNOWN_FIELD("This field is not known; nothing is ignored silently."),
    WRONG_TYPE("The value has the wrong JSON type."),
    TOO_LONG("The value is too long."),
    TOO_MANY("There are too many entries."),
    NAMED_TWICE("The same entry is named twice."),
    UNREADABLE_CHARACTERS("Control characters are not allowed."),
    UNKNOWN_VALUE("The value is not one of those allowed."),
    NOT_A_DATE("Write the date as 2026-11-23."),
    NOT_A_TIME("Write the time with its zone, as 2026-11-23T08:00:00Z."),
    ENDS_BEFORE_IT_BEGINS("The end has to be later than the beginning."),
    IN_THE_FUTURE("The date lies in the future."),
    ALREADY_OVER("The time is already over."),
    NOT_AN_EMAIL_ADDRESS("This is not an e-mail address."),
    NOT_A_PHONE_NUMBER("Write the number in international form, as +4930123456."),
    NOT_AN_ACCOUNT_ID("An account id has no spaces and at most 200 characters."),
    NOT_A_USERNAME("A user name has no spaces and at most 100 characters."),
    NOT_AN_IP_ADDRESS("This is not an IP address that can be seen from outside a network."),
    NOT_A_PORT("A port is a number from 1 to 65535."),
    NOT_A_URL_OF_OURS("This is not an address of something at this service."),
    NOT_EXPECTED_HERE("This does not belong here."),
    OUT_OF_RANGE("The number is out of range."),
    CONTRADICTION("This contradicts what stands beside it."),
    TOO_MUCH_WITHOUT_PAPER("Without a paper only the least that helps can be asked; ask to preserve the rest."),
    NO_SUCH_PRESERVATION("Your agency has no preservation of this id that could be taken over."),
    OTHER_ACCOUNTS_PRESERVED(
            "What was preserved is of other accounts. Name at least one of them, as it was named in the preservation."),
    NO_SUCH_CLARIFICATION("There is no open question of this id."),
    NOT_A_CURSOR("This is not a cursor of ours."),
    NOT_A_WEBHOOK_ADDRESS(
            "An https address with a host name is needed: no IP address, no user, no fragment, no unusual port."),
    NOT_PUBLICLY_REACHABLE("The host does not lead to public addresses only."),
    NOT_A_COUNTRY("Write the country as two capital letters (ISO 3166-1 alpha-2)."),
    TOO_FAR_AHEAD("The day is too far ahead."),
    NOT_THE_DIRECTORY_NUMBER("Call the number of the directory that is registered, no other."),
    NOT_A_SUBJECT("This is no subject id of the identity provider."),
    NOT_A_DOMAIN("This is not a domain name."),
    NOT_A_CERTIFICATE(
            "This is not exactly one X.509 certificate in PEM, nor exactly one OpenPGP public key in ASCII armor."),
    PRIVATE_KEY_ENCLOSED("A private key is enclosed. Never send it; treat it as lost and make a new one."),
    KEY_NOT_SUPPORTED(
            "Packages are encrypted to RSA, to the curves P-256, P-384 and P-521, and with OpenPGP also to Curve25519;"
                    + " no other key can be used."),
    KEY_REVOKED("The key, or the part of it to encrypt to, is revoked. Send one that is not."),
    KEY_SIGNATURES_BROKEN(
            "The key does not bear valid signatures of its own over itself and over the part to encrypt to;"
                    + " signatures with SHA-1 do not count. Export it anew."),
    SEVERAL_ENCRYPTION_KEYS("The key has several parts that can be encrypted to; leave one of them valid."),
    KEY_TOO_WEAK("The key is too weak; RSA for example needs 2048 bits or more."),
    CERTIFICATE_EXPIRED("The certificate or key is expired."),
    CERTIFICATE_NOT_YET_VALID("The certificate or key is not valid yet."),
    CERTIFICATE_CANNOT_ENCRYPT("What the certificate or key says of its use does not allow encryption.");

    private final String sentence;

    Fault(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /// @param pointer JSON pointer to the field (RFC 6901)
    public Violation at(String pointer) {
        return new Violation(pointer, this, sentence);
    }

    /// With a sentence that knows more than the general one, for example the allowed values.
    public Violation at(String pointer, String sentence) {
        return new Violation(pointer, this, sentence);
    }
}
