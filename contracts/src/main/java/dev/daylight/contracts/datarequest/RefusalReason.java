package dev.daylight.contracts.datarequest;

/// Why a request was refused at admission or denied in review. One vocabulary for all countries; names follow the
/// reasons of Regulation (EU) 2023/1543 Annex III and the refusal reasons that the SIRIUS reports list.
public enum RefusalReason {
    /// The requester is no certified law-enforcement agency, or no longer.
    AGENCY_NOT_CERTIFIED,
    /// The identity of the person or authority behind the request could not be verified.
    IDENTITY_NOT_VERIFIED,
    /// Not a criminal case.
    NOT_CRIMINAL,
    /// The instrument's class does not suffice for a category that was asked for.
    INSTRUMENT_INSUFFICIENT,
    /// The instrument is not what it claims to be.
    INSTRUMENT_NOT_AUTHENTIC,
    /// The issuing authority may not issue this instrument.
    ISSUER_NOT_COMPETENT,
    /// No legal basis for what was asked.
    NO_LEGAL_BASIS,
    /// More was asked than the case needs.
    OVERBROAD,
    WRONG_IDENTIFIER,
    INCOMPLETE,
    PRIVILEGE_OR_PRESS,
    THIRD_COUNTRY_CONFLICT,
    HUMAN_RIGHTS_CONCERN,
    /// What was filed contradicts itself or the paper.
    MANIFEST_ERROR,
    /// Everything was filled in, and yet it cannot be carried out or judged with that.
    INSUFFICIENT_INFORMATION,
    /// The provider did not hold such data when the request arrived.
    DATA_NOT_STORED,
    /// It cannot be carried out, through no fault of the provider.
    IMPOSSIBLE,
    /// The law does not allow the instrument for this offence.
    OFFENCE_NOT_COVERED,
    /// The law does not reach the service that holds the data.
    SERVICE_NOT_COVERED,
    /// Whoever asks is no law-enforcement authority, whatever its certification said.
    NOT_LAW_ENFORCEMENT,
    /// The paper was good once; its time is over.
    INSTRUMENT_EXPIRED
}
