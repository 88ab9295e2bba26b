package dev.daylight.review.bag;

import java.util.List;
import java.util.Set;

/// What a court wants to read of records and their copies. American courts have their form; those of the European Union
/// take an electronic seal; elsewhere both are given.
record CertificateWording(String heading, List<String> paragraphs) {

    private static final Set<String> EUROPEAN_UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final CertificateWording UNITED_STATES = new CertificateWording(
            "Certification under Rules 902(11), 902(13) and 902(14), Federal Rules of Evidence",
            List.of(
                    "902(11). The records in the files named below were made at or near the time of what they tell, by or"
                            + " from information transmitted by a person or a system with knowledge; they were kept in"
                            + " the course of a regularly conducted activity of the provider; and making such records"
                            + " was a regular practice of that activity.",
                    "902(13). The records were generated, and afterwards exported and limited to the approved scope, by"
                            + " an electronic process that produces an accurate result. Nobody changed a record; fields"
                            + " that were not approved were left out of it, and the manifest counts them.",
                    "902(14). The files are copies of data from the provider's storage, authenticated by a process of"
                            + " digital identification: the SHA-256 and SHA-512 values below were computed while each"
                            + " file was written. A file with the same values is a true copy of it.",
                    "The custodian who holds the certificate named below is qualified to certify this and declares under"
                            + " penalty of perjury under the laws of the United States of America (28 U.S.C. 1746) that"
                            + " it is true and correct."));

    private static final CertificateWording EUROPE = new CertificateWording(
            "Statement of authenticity and integrity for proceedings in the European Union",
            List.of(
                    "The files named below hold records that the provider's systems made and keep in the course of"
                            + " regular business. They were exported from these systems and limited to the approved"
                            + " scope by an automated process. Nobody changed a record; fields that were not approved"
                            + " were left out of it, and the manifest counts them.",
                    "Integrity: each file is identified by its SHA-256 and SHA-512 values, computed while it was written,"
                            + " and the manifests that hold these values bear the provider's electronic seal in the"
                            + " format CAdES (ETSI EN 319 122-1). Under Article 35(1) of Regulation (EU) No 910/2014 an"
                            + " electronic seal is not denied legal effect and admissibility as evidence in legal"
                            + " proceedings solely because it is in electronic form or is not a qualified one.",
                    "Authenticity: the provider confirms as the holder of the data that these are the records which its"
                            + " systems gave for the accounts and the period of the approved scope."));

    static List<CertificateWording> of(String country) {
        if (country.equals("US")) {
            return List.of(UNITED_STATES);
        }
        return EUROPEAN_UNION.contains(country) ? List.of(EUROPE) : List.of(UNITED_STATES, EUROPE);
    }
}
