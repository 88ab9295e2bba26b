package dev.daylight.review.casefile;

/// Something that somebody wanted and may not have. Every kind has a lasting name, which machines rely on, and one
/// English sentence; pages have their own words for it.
public final class Objection extends RuntimeException {

    public enum Kind {
        UNKNOWN_CASE(404, "There is no such case."),
        UNKNOWN_ORDER(404, "The case has no such confidentiality order."),
        UNKNOWN_CHALLENGE(404, "The case has no such challenge."),
        UNKNOWN_DOCUMENT(404, "The case has no such document."),
        INVALID_REQUEST(400, "The request is not understood."),
        OWN_RECOMMENDATION(403, "A recommendation is approved or returned by another person than who made it."),
        OWN_PROPOSAL(403, "A lift is confirmed by another person than who proposed it."),
        OWN_CALL_BACK(403, "What is to leave before a paper is approved by another person than who called back."),
        NOT_ENROLLED(403, "Nobody knows whose account this is; the operator enters the person whom it belongs to."),
        CONFLICT_OF_INTEREST(403, "Who declared a conflict of interest has no part in the case."),
        NOT_YOUR_CASE(403, "Who works on a case hands it over or gives it back."),
        NOT_PROPOSED(409, "A lift is proposed before it is confirmed."),
        AGENCY_BARRED(409, "The agency is suspended or was struck off; nothing is granted to it."),
        CHECKS_UNANSWERED(409, "All checks are answered before a decision."),
        CHECKS_FAILED(409, "A grant needs all checks passed."),
        NO_LEGAL_BASIS(409, "The instrument does not suffice for a category of the grant."),
        NOT_CALLED_BACK(409, "Nobody has called the agency back and had the emergency confirmed."),
        CALL_BACK_NOT_CONFIRMED(409, "The agency does not know of it: it can only be denied, as not verified."),
        BEYOND_EMERGENCY(409, "Before a paper only the least that helps may leave, and never content."),
        PAPER_OVERDUE(409, "The time for the paper is over, or the paper is being looked at."),
        CHECKS_PASSED_FOR_LESS(409, "An answer holds only for less than was asked, so less is granted."),
        RULES_CHANGED(409, "The legal rules have changed since the instrument was looked at; look at it again."),
        COLLEAGUE_BARRED(409, "This colleague cannot be given the case."),
        INSTRUMENT_SET_ASIDE(409, "The instrument was set aside, or stands for less than is to be granted."),
        ILLEGAL_MOVE(409, "The case is not in a state that allows this."),
        CASE_SHREDDED(410, "What was written about the case was destroyed at the end of its retention."),
        STALE_VERSION(412, "The case has changed since you read it."),
        NOT_THE_DIRECTORY_NUMBER(422, "An agency is called back on the number that the directory has for it."),
        NOTE_NEEDED(
                422,
                "A note says why: what does not pass has one, and so has a paper whose signature the machine cannot confirm."),
        UNKNOWN_COLLEAGUE(422, "No reviewer of that account has been here."),
        UNKNOWN_INSTRUMENT(422, "The legal rules know no such instrument of this country for such a request."),
        SCOPE_TOO_WIDE(422, "A grant stays inside what was asked."),
        FIELD_UNKNOWN(422, "A grant names fields that the provider has for the category."),
        IF_MATCH_MISSING(428, "Say by If-Match which version of the case you saw."),
        DOCUMENT_UNREADABLE(503, "A document of the case does not open as it was filed; nothing is decided on it."),
        OBJECT_STORAGE_AWAY(503, "The documents cannot be fetched at the moment."),
        PROVIDER_AWAY(503, "The provider does not say at the moment which fields it has.");

        private final int status;
        private final String sentence;

        Kind(int status, String sentence) {
            this.status = status;
            this.sentence = sentence;
        }

        public int status() {
            return status;
        }

        public String sentence() {
            return sentence;
        }

        /// Last part of the problem type, for example `own-recommendation`.
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;

    public Objection(Kind kind) {
        this(kind, kind.sentence());
    }

    /// @param detail a sentence about this occurrence, without anything personal
    public Objection(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public Objection(Kind kind, Throwable cause) {
        super(kind.sentence(), cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String detail() {
        String message = getMessage();
        return message == null ? kind.sentence() : message;
    }
}
