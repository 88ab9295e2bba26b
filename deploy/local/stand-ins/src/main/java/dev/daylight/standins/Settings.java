package dev.daylight.standins;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What the environment says. A value that is needed and missing ends the program with one sentence.
record Settings(Map<String, String> environment) {

    private static final String DEFAULT_BASE = "7100";

    /// A sentence for whoever started the program.
    static final class Missing extends RuntimeException {
        Missing(String sentence) {
            super(sentence);
        }
    }

    String required(String name) {
        return optional(name).orElseThrow(() -> new Missing(name + " is needed and not set."));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    int number(String name, String otherwise) {
        String value = optional(name).orElse(otherwise);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new Missing(name + " must be a number.");
        }
    }

    /// The port that is named, or the one of the common plan.
    int port(int offset) {
        return number("DAYLIGHT_PORT", String.valueOf(number("DAYLIGHT_PORT_BASE", DEFAULT_BASE) + offset));
    }

    URI address(String name, int offset, String path) {
        return URI.create(optional(name).orElse("http://" + planned(offset) + path));
    }

    String kafka() {
        return optional("DAYLIGHT_KAFKA").orElse(planned(21));
    }

    Path home() {
        return Path.of(optional("DAYLIGHT_DATA").orElse("")).toAbsolutePath();
    }

    private String planned(int offset) {
        return "127.0.0.1:" + (number("DAYLIGHT_PORT_BASE", DEFAULT_BASE) + offset);
    }

    @Override
    public String toString() {
        return "Settings[hidden]";
    }
}
