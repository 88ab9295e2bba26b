package dev.daylight.intake.interfacedocument;

import java.util.LinkedHashMap;
import java.util.Map;

/// What goes over the wire, whatever sense it makes.
///
/// @param address path and query, as sent
record Call(String method, String address, Map<String, String> headers, String contentType, byte[] body) {

    Call withMethod(String other) {
        return new Call(other, address, headers, contentType, body);
    }

    Call withAddress(String other) {
        return new Call(method, other, headers, contentType, body);
    }

    Call withBody(byte[] other) {
        return new Call(method, address, headers, contentType, other);
    }

    Call withContentType(String other) {
        return new Call(method, address, headers, other, body);
    }

    /// @param value null: without it
    Call withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Call(method, address, changed, contentType, body);
    }
}
