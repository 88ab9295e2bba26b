package dev.daylight.review.audit;

/// What a trail entry tells of.
public enum Action {
    CASE_OPENED,
    CASE_ASSIGNED,
    CHECK_ANSWERED,
    ORDER_RECORDED,
    ORDER_CONFIRMED,
    PARTICULARS_OPENED,
    INSTRUMENT_OPENED,
    GRANT_RECOMMENDED,
    GRANT_APPROVED,
    GRANT_RETURNED,
    CASE_GRANTED,
    CASE_DENIED,
    RECORDS_EXPORTED,
    PACKAGE_DISCLOSED,
    NO_DATA_FOUND,
    PACKAGE_COLLECTED;

    /// Looking at something, as opposed to moving the case.
    public boolean isAccess() {
        return this == PARTICULARS_OPENED || this == INSTRUMENT_OPENED;
    }
}
