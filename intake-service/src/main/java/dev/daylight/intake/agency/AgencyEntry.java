package dev.daylight.intake.agency;

import dev.daylight.contracts.agency.AgencyKind;

/// What was entered about an agency, checked.
record AgencyEntry(
        String name,
        String country,
        AgencyKind kind,
        String legalAuthority,
        String domain,
        String directoryPhone,
        EncryptionCertificate encryption) {}
