package dev.daylight.sealing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Some bytes of an object, addressed like an object of their own: `<key of the object>#<from>+<bytes>`. So a part can
/// be named wherever an object can.
record ObjectPart(String key, long from, long bytes) {

    private static final Pattern ADDRESS = Pattern.compile("(.+)#(\\d{1,10})\\+(\\d{1,10})");

    static String address(String key, long from, long bytes) {
        return key + "#" + from + "+" + bytes;
    }

    /// Empty when it is the key of a whole object.
    static Optional<ObjectPart> at(String address) {
        // Most keys are of whole objects.
        if (address.indexOf('#') < 0) {
            return Optional.empty();
        }
        Matcher part = ADDRESS.matcher(address);
        return part.matches()
                ? Optional.of(
                        new ObjectPart(part.group(1), Long.parseLong(part.group(2)), Long.parseLong(part.group(3))))
                : Optional.empty();
    }

    /// As HTTP writes it (RFC 9110, 14.1.2).
    String range() {
        return "bytes=" + from + "-" + (from + bytes - 1);
    }
}
