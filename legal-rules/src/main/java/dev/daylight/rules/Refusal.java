package dev.daylight.rules;

import dev.daylight.contracts.datarequest.RefusalReason;

/// Why something was refused: a code for machines and figures, a sentence for the officer.
public record Refusal(RefusalReason reason, String sentence) {}
