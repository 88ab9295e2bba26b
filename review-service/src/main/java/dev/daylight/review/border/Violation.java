package dev.daylight.review.border;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path.Node;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// One field at fault.
///
/// @param pointer JSON pointer to the field (RFC 6901); empty for the whole body
/// @param sentence what to do, without the value that was sent
record Violation(String pointer, String sentence) {

    private static final String MISSING = "A value is needed.";

    static Violation of(ConstraintViolation<?> violation) {
        String pointer = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2) // method and parameter
                .map(Violation::step)
                .collect(Collectors.joining());
        boolean missing = violation.getConstraintDescriptor().getAnnotation() instanceof NotNull;
        return new Violation(pointer, missing ? MISSING : "The value is not allowed here.");
    }

    static Violation of(JsonMappingException fault) {
        String pointer = fault.getPath().stream().map(Violation::step).collect(Collectors.joining());
        return new Violation(pointer, sentence(fault));
    }

    private static String sentence(JsonMappingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException _ -> "This field is not known; nothing is ignored silently.";
            case InvalidFormatException format -> sentence(format.getTargetType());
            case ValueInstantiationException broken
            when broken.getCause() instanceof NullPointerException -> "All of its fields are needed.";
            case ValueInstantiationException _ -> "The end has to be later than the beginning.";
            default -> "The value has the wrong JSON type.";
        };
    }

    private static String sentence(@Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return "Allowed are: "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        return type == Instant.class
                ? "Write the time with its zone, as 2026-11-23T08:00:00Z."
                : "The value has the wrong JSON type.";
    }

    /// Elements of a set have no position: then the pointer ends at the set.
    private static String step(Node node) {
        String position = node.getIndex() == null ? "" : "/" + node.getIndex();
        return node.getKind() == ElementKind.CONTAINER_ELEMENT ? position : position + "/" + escaped(node.getName());
    }

    private static String step(Reference reference) {
        return "/" + (reference.getFieldName() == null ? reference.getIndex() : escaped(reference.getFieldName()));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /// A pointer may hold a field name that the caller made up, so it stays out of logs.
    @Override
    public String toString() {
        return sentence;
    }
}
