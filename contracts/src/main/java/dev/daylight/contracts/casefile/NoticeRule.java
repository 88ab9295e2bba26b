package dev.daylight.contracts.casefile;

/// Whether the person concerned is told, as the law behind the instrument has it.
public enum NoticeRule {
    MUST,
    MAY,
    /// For example a European Production Order: the issuing authority informs (Regulation (EU) 2023/1543 Art. 13).
    MUST_NOT
}
