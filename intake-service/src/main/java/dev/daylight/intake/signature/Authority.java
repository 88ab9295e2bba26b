package dev.daylight.intake.signature;

import java.util.Set;

/// An authority of the operator's list.
///
/// @param id stable, chosen by the operator
/// @param name for people to read
/// @param country ISO 3166-1 alpha-2
/// @param instruments codes of the legal rules' data that it may issue
public record Authority(String id, String name, String country, Set<String> instruments) {}
