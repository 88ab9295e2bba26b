package dev.daylight.problems;

/// How much a caller may send where. A service that takes documents has its own bean of this type.
public interface BodySizes {

    /// @param path normalised
    /// @return bytes
    long largest(String path);
}
