package dev.daylight.rules;

/// Offences that a law lists, under one name. Instruments refer to groups by code.
public record OffenceGroup(String code, LocalizedText name, Source source) {}
