package dev.daylight.intake.portal;

import io.quarkus.qute.TemplateEnum;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fields of the forms: what they are called in the page and where their value stands in the JSON that a program
/// would send, so that a fault finds its field.
@TemplateEnum
public enum FormField {
    KIND("kind", "/kind", "text", 20),
    CASE_NUMBER("caseNumber", "/caseNumber", "text", 100),
    OFFENCE("offence", "/offence", "text", 500),
    LEGAL_PROVISION("legalProvision", "/legalProvision", "text", 500),
    MAXIMUM_PENALTY("maximumPenaltyYears", "/maximumPenaltyYears", "text", 3),
    OFFENCE_GROUPS("offenceGroups", "/offenceGroups", "checkbox", 100),
    PROCEEDING("proceeding", "/proceeding", "select", 20),
    ACCOUNTS("accounts", "/accounts", "group", 0),
    ACCOUNT_TYPE("accountType", "/accounts/n/type", "select", 20),
    ACCOUNT_VALUE("accountValue", "/accounts/n/value", "text", 2000),
    ACCOUNT_PORT("accountPort", "/accounts/n/port", "text", 5),
    ACCOUNT_AT("accountAt", "/accounts/n/at", "datetime-local", 30),
    CATEGORIES("categories", "/categories", "group", 0),
    FROM("from", "/period/from", "datetime-local", 30),
    TO("to", "/period/to", "datetime-local", 30),
    INSTRUMENT_TYPE("instrumentType", "/instrument/type", "select", 100),
    ISSUER_KIND("issuerKind", "/instrument/issuerKind", "select", 30),
    VALIDATED_BY("validatedBy", "/instrument/validatedBy", "select", 30),
    ISSUING_AUTHORITY("issuingAuthority", "/instrument/issuingAuthority", "text", 200),
    ISSUED_ON("issuedOn", "/instrument/issuedOn", "date", 30),
    REFERENCE("reference", "/instrument/reference", "text", 100),
    NOTIFIED("notified", "/instrument/enforcingAuthorityNotified", "select", 10),
    EMERGENCY_CASE("emergencyCase", "/instrument/emergencyCase", "checkbox", 10),
    PRESERVATION("preservation", "/preservationId", "text", 36),
    DANGER("danger", "/emergency/danger", "textarea", 2000),
    ENDANGERED("endangered", "/emergency/endangered", "textarea", 2000),
    NECESSITY("necessity", "/emergency/necessity", "textarea", 2000),
    SECRECY_BY("secrecyBy", "/confidentialityOrder/issuedBy", "text", 200),
    SECRECY_REASON("secrecyReason", "/confidentialityOrder/reason", "text", 500),
    SECRECY_ENDS("secrecyEnds", "/confidentialityOrder/endsAt", "datetime-local", 30),
    DOCUMENT("instrument", "/instrument", "file", 0),
    /// Of follow-ups and of the colleagues' page.
    TEXT("text", "/text", "textarea", 10000),
    ENDS_AT("endsAt", "/endsAt", "datetime-local", 30),
    SUBJECT("subject", "/subject", "text", 100),
    NAME("name", "/name", "text", 200),
    EMAIL("email", "/email", "email", 254),
    BADGE("badge", "/badge", "text", 100),
    REASON("reason", "/reason", "text", 2000),
    URL("url", "/url", "url", 500),
    DESCRIPTION("description", "/description", "text", 200);

    private static final Pattern ROW = Pattern.compile("/(accounts|categories|offenceGroups)/([0-9]{1,3})(/[a-z]+)?");

    private final String id;
    private final String pointer;
    private final String type;
    private final int longest;

    FormField(String id, String pointer, String type, int longest) {
        this.id = id;
        this.pointer = pointer;
        this.type = type;
        this.longest = longest;
    }

    /// Name of the input, and its id where it stands once on the page.
    public String id() {
        return id;
    }

    public String pointer() {
        return pointer;
    }

    /// As HTML calls the type of an input.
    public String type() {
        return type;
    }

    public int longest() {
        return longest;
    }

    public boolean hinted() {
        return switch (this) {
            case CASE_NUMBER,
                    OFFENCE,
                    LEGAL_PROVISION,
                    MAXIMUM_PENALTY,
                    ISSUING_AUTHORITY,
                    VALIDATED_BY,
                    NOTIFIED,
                    EMERGENCY_CASE,
                    SECRECY_ENDS,
                    PRESERVATION,
                    SUBJECT,
                    URL -> true;
            case KIND,
                    OFFENCE_GROUPS,
                    PROCEEDING,
                    ACCOUNTS,
                    ACCOUNT_TYPE,
                    ACCOUNT_VALUE,
                    ACCOUNT_PORT,
                    ACCOUNT_AT,
                    CATEGORIES,
                    FROM,
                    TO,
                    INSTRUMENT_TYPE,
                    ISSUER_KIND,
                    ISSUED_ON,
                    REFERENCE,
                    DANGER,
                    ENDANGERED,
                    NECESSITY,
                    SECRECY_BY,
                    SECRECY_REASON,
                    DOCUMENT,
                    TEXT,
                    ENDS_AT,
                    NAME,
                    EMAIL,
                    BADGE,
                    REASON,
                    DESCRIPTION -> false;
        };
    }

    /// Which field a pointer of a fault means.
    ///
    /// @param row of an account, from 0; -1 where the field stands once
    public record Place(FormField field, int row) {

        /// The element on the page to jump to.
        public String anchor() {
            return row < 0 ? field.id : field.id + row;
        }
    }

    static Optional<Place> at(String pointer) {
        for (FormField field : values()) {
            if (field.pointer.equals(pointer)) {
                return Optional.of(new Place(field, -1));
            }
        }
        Matcher row = ROW.matcher(pointer);
        if (!row.matches()) {
            return switch (pointer) {
                case "/issuedBy" -> Optional.of(new Place(SECRECY_BY, -1));
                case "/clarificationId" -> Optional.of(new Place(TEXT, -1));
                case "/instrument/instrumentClass" -> Optional.of(new Place(INSTRUMENT_TYPE, -1));
                default -> Optional.empty();
            };
        }
        int number = Integer.parseInt(row.group(2));
        return switch (row.group(1)) {
            case "categories" -> Optional.of(new Place(CATEGORIES, -1));
            case "offenceGroups" -> Optional.of(new Place(OFFENCE_GROUPS, -1));
            default ->
                Optional.of(new Place(
                        switch (row.group(3) == null ? "" : row.group(3)) {
                            case "/type" -> ACCOUNT_TYPE;
                            case "/port" -> ACCOUNT_PORT;
                            case "/at" -> ACCOUNT_AT;
                            default -> ACCOUNT_VALUE;
                        },
                        number));
        };
    }
}
