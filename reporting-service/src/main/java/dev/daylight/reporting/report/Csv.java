package dev.daylight.reporting.report;

import java.util.List;
import java.util.stream.Collectors;

/// Comma-separated values by RFC 4180, for people who open them in a spreadsheet.
final class Csv {

    private final StringBuilder text = new StringBuilder();

    void row(List<String> fields) {
        text.append(fields.stream().map(Csv::field).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /// A spreadsheet takes text that begins like a formula for one and runs it, quoted or not. An apostrophe in front
    /// makes it text again.
    private static String field(String value) {
        String harmless = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean needsQuotes = harmless.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return needsQuotes ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
