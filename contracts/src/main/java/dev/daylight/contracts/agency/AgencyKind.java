package dev.daylight.contracts.agency;

/// Who may be certified at all. Individuals and businesses have no entry here on purpose: the policy accepts requests
/// from certified law-enforcement agencies only.
public enum AgencyKind {
    POLICE,
    PROSECUTOR,
    COURT,
    CUSTOMS,
    TAX_INVESTIGATION
}
