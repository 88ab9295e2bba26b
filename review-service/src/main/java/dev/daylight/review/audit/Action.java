package dev.daylight.review.audit;

import java.util.EnumSet;
import java.util.Set;

/// What a trail entry tells of.
public enum Action {
    CASE_OPENED,
    CASE_ASSIGNED,
    CHECK_ANSWERED,
    ORDER_RECORDED,
    ORDER_CUT,
    ORDER_CONFIRMED,
    ORDER_EXTENDED,
    LIFT_FILED,
    LIFT_PROPOSED,
    ORDER_LIFTED,
    CLARIFICATION_ASKED,
    REQUEST_AMENDED,
    REQUEST_WITHDRAWN,
    EMERGENCY_PRESERVED,
    EMERGENCY_PAPER_FILED,
    EMERGENCY_PAPER_REFUSED,
    EMERGENCY_UNFOUNDED,
    CALL_BACK_RECORDED,
    PRESERVATION_FILED,
    PRESERVATION_EXTENDED,
    PRESERVATION_TAKEN_OVER,
    PRESERVATION_ORDERED,
    PRESERVATION_PLACED,
    PRESERVATION_ENDED,
    DOCUMENT_OPENED,
    PARTICULARS_OPENED,
    INSTRUMENT_OPENED,
    GRANT_RECOMMENDED,
    GRANT_APPROVED,
    GRANT_RETURNED,
    GRANT_RECALLED,
    CASE_GRANTED,
    CASE_DENIED,
    RECORDS_EXPORTED,
    PACKAGE_DISCLOSED,
    NO_DATA_FOUND,
    PACKAGE_COLLECTED,
    CASE_READ,
    CASES_LISTED,
    PAGE_SHOWN,
    TRAIL_READ,
    TRAIL_EXPORTED,
    CASE_SHREDDED;

    private static final Set<Action> ACCESS = EnumSet.of(
            PARTICULARS_OPENED,
            INSTRUMENT_OPENED,
            DOCUMENT_OPENED,
            PAGE_SHOWN,
            CASE_READ,
            CASES_LISTED,
            TRAIL_READ,
            TRAIL_EXPORTED);

    /// Looking at something, as opposed to moving the case.
    public boolean isAccess() {
        return ACCESS.contains(this);
    }
}
