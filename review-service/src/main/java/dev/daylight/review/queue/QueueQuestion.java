package dev.daylight.review.queue;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.queue.QueueFilter.Whose;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How an address asks for a part of the queue.
public final class QueueQuestion {

    private QueueQuestion() {}

    /// @throws Objection when no case could ever be meant
    public static QueueFilter filter(
            @Nullable String state,
            @Nullable String assignment,
            @Nullable String overdue,
            @Nullable String jurisdiction,
            @Nullable String kind) {
        return new QueueFilter(
                constant("state", state, CaseState.Name.class),
                whose(assignment),
                flag(overdue),
                country(jurisdiction),
                constant("kind", kind, DataRequestKind.class));
    }

    private static Whose whose(@Nullable String assignment) {
        return switch (assignment) {
            case null -> Whose.ANYBODYS;
            case "" -> Whose.ANYBODYS;
            case "mine" -> Whose.MINE;
            case "unassigned" -> Whose.NOBODYS;
            default -> throw new Objection(Kind.INVALID_REQUEST, "The parameter assignment is mine or unassigned.");
        };
    }

    private static boolean flag(@Nullable String text) {
        return switch (text) {
            case null -> false;
            case "", "false" -> false;
            case "true" -> true;
            default -> throw new Objection(Kind.INVALID_REQUEST, "The parameter overdue is true or false.");
        };
    }

    private static @Nullable String country(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("[A-Z]{2}")) {
            throw new Objection(
                    Kind.INVALID_REQUEST, "The parameter jurisdiction is a country of two capital letters.");
        }
        return text;
    }

    private static <E extends Enum<E>> @Nullable E constant(String name, @Nullable String text, Class<E> type) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Objection(Kind.INVALID_REQUEST, "No case has such a " + name + "."));
    }
}
