package dev.daylight.reporting.tally;

/// Every figure that is published, in the order in which reports list them. The constant's name stands in the ledger,
/// [#id] in JSON and CSV: neither may change once published. `docs/figures.md` defines each in one sentence.
public enum Figure {
    REQUESTS("requests", Reckoning.COUNT),
    REQUESTS_WITH_CONFIDENTIALITY_ORDER("requestsWithConfidentialityOrder", Reckoning.COUNT),
    REFUSED_AT_ADMISSION("refusedAtAdmission", Reckoning.COUNT),
    DENIED("denied", Reckoning.COUNT),
    DENIALS("denials", Reckoning.SUM),
    REASONS_FOR_DENIAL("reasonsForDenial", Reckoning.COUNT, Dimension.REFUSAL_REASON),
    GRANTED_IN_PART("grantedInPart", Reckoning.COUNT),
    GRANTED("granted", Reckoning.COUNT),
    NO_DATA("noData", Reckoning.COUNT),
    WITHDRAWN("withdrawn", Reckoning.COUNT),
    REQUESTS_OPEN("requestsOpen", Reckoning.STANDING),
    CLARIFICATIONS_ASKED("clarificationsAsked", Reckoning.COUNT),
    EMERGENCIES("emergencies", Reckoning.COUNT),
    EMERGENCIES_FOUNDED("emergenciesFounded", Reckoning.COUNT),
    EMERGENCIES_UNFOUNDED("emergenciesUnfounded", Reckoning.COUNT),
    EMERGENCIES_DISCLOSED_BEFORE_PAPER("emergenciesDisclosedBeforePaper", Reckoning.COUNT),
    PRESERVATION_REQUESTS("preservationRequests", Reckoning.COUNT),
    PRESERVATIONS_REFUSED("preservationsRefused", Reckoning.COUNT),
    PRESERVATIONS_PLACED("preservationsPlaced", Reckoning.COUNT),
    PRESERVATIONS_EXTENDED("preservationsExtended", Reckoning.COUNT),
    PRESERVATIONS_SUPERSEDED("preservationsSuperseded", Reckoning.COUNT),
    PRESERVATIONS_ENDED("preservationsEnded", Reckoning.COUNT, Dimension.PRESERVATION_END),
    DISCLOSURES("disclosures", Reckoning.COUNT),
    DISCLOSURES_BY_CATEGORY("disclosuresByCategory", Reckoning.COUNT, Dimension.DATA_CATEGORY),
    ACCOUNTS_BY_CATEGORY("accountsByCategory", Reckoning.COUNT, Dimension.DATA_CATEGORY),
    RECORDS_BY_CATEGORY("recordsByCategory", Reckoning.COUNT, Dimension.DATA_CATEGORY),
    NOTICES_OWED("noticesOwed", Reckoning.COUNT),
    NOTICES_SENT("noticesSent", Reckoning.COUNT),
    NOTICES_FORBIDDEN("noticesForbidden", Reckoning.COUNT),
    NOTICES_FAILED("noticesFailed", Reckoning.COUNT),
    NOTICES_WAITING("noticesWaiting", Reckoning.STANDING),
    AGENCIES_CERTIFIED("agenciesCertified", Reckoning.COUNT),
    AGENCIES_SUSPENDED("agenciesSuspended", Reckoning.COUNT),
    AGENCIES_REVOKED("agenciesRevoked", Reckoning.COUNT),
    FILES_SCANNED("filesScanned", Reckoning.COUNT),
    FILES_SKIPPED("filesSkipped", Reckoning.COUNT, Dimension.SKIP_REASON),
    MATCHES("matches", Reckoning.COUNT);

    /// How a figure of a quarter comes about.
    public enum Reckoning {
        /// Facts that happened in the quarter.
        COUNT,
        /// Added up from other figures of the quarter.
        SUM,
        /// What was not over when the quarter ended, or is not over now.
        STANDING
    }

    private final String id;
    private final Reckoning reckoning;
    private final Dimension dimension;

    Figure(String id, Reckoning reckoning) {
        this(id, reckoning, Dimension.NONE);
    }

    Figure(String id, Reckoning reckoning, Dimension dimension) {
        this.id = id;
        this.reckoning = reckoning;
        this.dimension = dimension;
    }

    public String id() {
        return id;
    }

    public Reckoning reckoning() {
        return reckoning;
    }

    public Dimension dimension() {
        return dimension;
    }
}
