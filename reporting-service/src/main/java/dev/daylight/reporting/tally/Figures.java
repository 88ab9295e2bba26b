package dev.daylight.reporting.tally;

import java.util.HashMap;
import java.util.Map;

/// The figures of one place and time: a quarter in a region, a quarter everywhere, or all time. What was never counted
/// is zero, and is said as zero.
public final class Figures {

    private record Cell(Figure figure, String dimension) {}

    private final Map<Cell, Long> values = new HashMap<>();

    Figures() {}

    void add(Figure figure, String dimension, long value) {
        if (value != 0) {
            values.merge(new Cell(figure, dimension), value, Long::sum);
        }
    }

    void addAll(Figures others) {
        others.values.forEach((cell, value) -> add(cell.figure(), cell.dimension(), value));
    }

    /// The figure, over all values of its dimension when it has one.
    public long of(Figure figure) {
        return switch (figure) {
            case DENIALS -> of(Figure.REFUSED_AT_ADMISSION) + of(Figure.DENIED);
            case REQUESTS,
                    REQUESTS_WITH_CONFIDENTIALITY_ORDER,
                    REFUSED_AT_ADMISSION,
                    DENIED,
                    REASONS_FOR_DENIAL,
                    GRANTED_IN_PART,
                    GRANTED,
                    NO_DATA,
                    WITHDRAWN,
                    REQUESTS_OPEN,
                    CLARIFICATIONS_ASKED,
                    EMERGENCIES,
                    EMERGENCIES_FOUNDED,
                    EMERGENCIES_UNFOUNDED,
                    EMERGENCIES_DISCLOSED_BEFORE_PAPER,
                    PRESERVATION_REQUESTS,
                    PRESERVATIONS_REFUSED,
                    PRESERVATIONS_PLACED,
                    PRESERVATIONS_EXTENDED,
                    PRESERVATIONS_SUPERSEDED,
                    PRESERVATIONS_ENDED,
                    DISCLOSURES,
                    DISCLOSURES_BY_CATEGORY,
                    ACCOUNTS_BY_CATEGORY,
                    RECORDS_BY_CATEGORY,
                    NOTICES_OWED,
                    NOTICES_SENT,
                    NOTICES_FORBIDDEN,
                    NOTICES_FAILED,
                    NOTICES_WAITING,
                    AGENCIES_CERTIFIED,
                    AGENCIES_SUSPENDED,
                    AGENCIES_REVOKED,
                    FILES_SCANNED,
                    FILES_SKIPPED,
                    MATCHES ->
                figure.dimension().keys().stream()
                        .mapToLong(dimension -> counted(figure, dimension))
                        .sum();
        };
    }

    /// The figure for one value of its dimension.
    public long of(Figure figure, String dimension) {
        return figure.dimension() == Dimension.NONE ? of(figure) : counted(figure, dimension);
    }

    public long of(Figure figure, Enum<?> dimension) {
        return of(figure, dimension.name());
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    private long counted(Figure figure, String dimension) {
        return values.getOrDefault(new Cell(figure, dimension), 0L);
    }
}
