package dev.daylight.local;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Every process of the stack, in the order in which they are shown.
public enum PartName {
    KAFKA,
    POSTGRES,
    KEYCLOAK,
    S3,
    MAIL,
    PROVIDER,
    NCMEC,
    INTAKE,
    REVIEW,
    NOTIFICATION,
    REPORTING,
    SCANNER;

    /// The five services of Daylight.
    public static final Set<PartName> SERVICES = Set.of(INTAKE, REVIEW, NOTIFICATION, REPORTING, SCANNER);

    /// Who is ended after whom: those that use others before those that are used.
    static final List<Set<PartName>> IN_ORDER_OF_ENDING =
            List.of(SERVICES, EnumSet.of(PROVIDER, NCMEC), EnumSet.of(KAFKA, POSTGRES, KEYCLOAK, S3, MAIL));

    /// The name on the command line, in folders and logs.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PartName> labelled(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label().equals(label))
                .findFirst();
    }

    /// Parts that must be ready before this one is started.
    Set<PartName> needs() {
        return switch (this) {
            case KAFKA, POSTGRES, KEYCLOAK, S3, MAIL, NCMEC -> EnumSet.noneOf(PartName.class);
            case PROVIDER -> EnumSet.of(KAFKA, S3);
            case INTAKE, REVIEW, NOTIFICATION, REPORTING, SCANNER -> EnumSet.of(KAFKA, POSTGRES, KEYCLOAK, S3);
        };
    }

    /// The signal that ends it in good order. PostgreSQL would wait for its clients to leave on the usual one.
    String stopSignal() {
        return this == POSTGRES ? "INT" : "TERM";
    }

    boolean isService() {
        return SERVICES.contains(this);
    }
}
