package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.datarequest.DataRequestKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/// A request that nothing speaks against but what a test changes.
record Asked(
        boolean certified,
        String country,
        DataRequestKind kind,
        Proceeding proceeding,
        Paper paper,
        Offence offence,
        Set<DataCategory> categories,
        StatedOrder order,
        Instant now,
        EmergencyPolicy policy,
        boolean notified,
        boolean emergencyCase) {

    static final Instant NOW = Instant.parse("2026-11-23T17:30:00Z");
    static final LocalDate ISSUED = LocalDate.of(2026, 11, 20);

    static Asked from(String country, DataCategory... categories) {
        return new Asked(
                true,
                country,
                DataRequestKind.PRODUCTION,
                Proceeding.CRIMINAL,
                null,
                Offence.NOTHING_STATED,
                Set.of(categories),
                null,
                NOW,
                EmergencyPolicy.PRESERVE_ONLY,
                false,
                false);
    }

    Asked on(String code, IssuerKind issuer) {
        return paper(new Paper.Named(code, issuer, null, ISSUED));
    }

    Asked on(String code, IssuerKind issuer, IssuerKind validatedBy) {
        return paper(new Paper.Named(code, issuer, validatedBy, ISSUED));
    }

    Asked paper(Paper other) {
        return new Asked(
                certified,
                country,
                kind,
                proceeding,
                other,
                offence,
                categories,
                order,
                now,
                policy,
                notified,
                emergencyCase);
    }

    Asked kind(DataRequestKind other) {
        return new Asked(
                certified,
                country,
                other,
                proceeding,
                paper,
                offence,
                categories,
                order,
                now,
                policy,
                notified,
                emergencyCase);
    }

    Asked forOffence(Offence other) {
        return new Asked(
                certified,
                country,
                kind,
                proceeding,
                paper,
                other,
                categories,
                order,
                now,
                policy,
                notified,
                emergencyCase);
    }

    Asked categories(Set<DataCategory> others) {
        return new Asked(
                certified,
                country,
                kind,
                proceeding,
                paper,
                offence,
                others,
                order,
                now,
                policy,
                notified,
                emergencyCase);
    }

    Asked underOrder(StatedOrder other) {
        return new Asked(
                certified,
                country,
                kind,
                proceeding,
                paper,
                offence,
                categories,
                other,
                now,
                policy,
                notified,
                emergencyCase);
    }

    Asked whenPolicyIs(EmergencyPolicy other) {
        return new Asked(
                certified,
                country,
                kind,
                proceeding,
                paper,
                offence,
                categories,
                order,
                now,
                other,
                notified,
                emergencyCase);
    }

    Asked withNotification() {
        return new Asked(
                certified,
                country,
                kind,
                proceeding,
                paper,
                offence,
                categories,
                order,
                now,
                policy,
                true,
                emergencyCase);
    }

    Asked inAnEmergencyCase() {
        return new Asked(
                certified, country, kind, proceeding, paper, offence, categories, order, now, policy, notified, true);
    }

    Asked proceeding(Proceeding other) {
        return new Asked(
                certified,
                country,
                kind,
                other,
                paper,
                offence,
                categories,
                order,
                now,
                policy,
                notified,
                emergencyCase);
    }

    AdmissionQuestion question() {
        return new AdmissionQuestion(
                certified,
                country,
                kind,
                proceeding,
                paper,
                offence,
                categories,
                order,
                now,
                policy,
                notified,
                emergencyCase);
    }
}
