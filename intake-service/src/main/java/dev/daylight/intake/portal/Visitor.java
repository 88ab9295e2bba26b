package dev.daylight.intake.portal;

/// Who looks at the page.
///
/// @param certified whether the agency may ask at the moment
public record Visitor(String name, String agency, boolean certified) {}
