package dev.daylight.intake.delivery;

/// Shown in the OpenAPI document.
final class DeliveryExamples {

    static final String LIST = """
            [{"id":"0192f7a0-0000-7000-8000-0000000000d1",
              "sha256":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae","bytes":48213,
              "disclosedAt":"2026-11-23T10:00:00Z","availableUntil":"2026-12-23T10:00:05Z","state":"AVAILABLE",
              "package":"/v1/data-requests/0192f7a0-0000-7000-8000-000000000001/deliveries/0192f7a0-0000-7000-8000-0000000000d1/package",
              "manifest":"/v1/data-requests/0192f7a0-0000-7000-8000-000000000001/deliveries/0192f7a0-0000-7000-8000-0000000000d1/manifest",
              "receipt":"/v1/data-requests/0192f7a0-0000-7000-8000-000000000001/deliveries/0192f7a0-0000-7000-8000-0000000000d1/receipt",
              "downloads":[{"at":"2026-11-23T11:00:00Z","by":"6f0a3c1e-0000-4000-8000-00000000000f","outcome":"WHOLE",
                            "firstByte":0,"lastByte":48212}]}]""";

    static final String MANIFEST = """
            {"deliveryId":"0192f7a0-0000-7000-8000-0000000000d1","requestId":"0192f7a0-0000-7000-8000-000000000001",
             "name":"0192f7a0-0000-7000-8000-0000000000d1.p7m",
             "mediaType":"application/pkcs7-mime; smime-type=authEnveloped-data",
             "sha256":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae","bytes":48213,
             "disclosedAt":"2026-11-23T10:00:00Z","availableUntil":"2026-12-23T10:00:05Z",
             "encryption":{"form":"CMS AuthEnvelopedData (RFC 5083)","contentEncryption":"2.16.840.1.101.3.4.1.46",
               "recipients":[{"keyEncryption":"1.2.840.113549.1.1.7","certificateIssuer":"CN=Musterland CA",
                 "certificateSerialNumber":"4d2","certificateSha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}}""";

    static final String RECEIPT =
            "eyJhbGciOiJFZERTQSIsImtpZCI6IjIwMjYtMTEiLCJ0eXAiOiJkYXlsaWdodC1kb3dubG9hZC1yZWNlaXB0K2p3cyJ9.eyJpc3MiOiJ1cm46ZGF5bGlnaHQ6aW50YWtlIn0.c2lnbmF0dXJl";

    private DeliveryExamples() {}
}
