package dev.daylight.standins.door;

import java.util.HashMap;
import java.util.Map;

/// One address and what stands behind it.
record Route(String method, String template, Visitor visitor, Door.Answer answer) {

    boolean leadsTo(String path) {
        String[] expected = template.split("/", -1);
        String[] actual = path.split("/", -1);
        if (expected.length != actual.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (isVariable(expected[i]) ? actual[i].isEmpty() : !expected[i].equals(actual[i])) {
                return false;
            }
        }
        return true;
    }

    Map<String, String> variables(String path) {
        String[] expected = template.split("/", -1);
        String[] actual = path.split("/", -1);
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < expected.length; i++) {
            if (isVariable(expected[i])) {
                values.put(expected[i].substring(1, expected[i].length() - 1), actual[i]);
            }
        }
        return values;
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{");
    }
}
