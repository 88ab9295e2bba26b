package dev.daylight.intake.webhook;

/// How a call ended.
sealed interface Attempt {

    /// What the agency reads of it.
    String code();

    /// Somebody answered.
    record Answered(int status) implements Attempt {
        @Override
        public String code() {
            return "HTTP_" + status;
        }
    }

    /// Nobody did, or was allowed to.
    record Failed(Failure failure) implements Attempt {
        @Override
        public String code() {
            return failure.name();
        }
    }

    enum Failure {
        HOST_UNKNOWN,
        /// An address of the host is not public.
        ADDRESS_NOT_ALLOWED,
        NOT_CONNECTED,
        /// The certificate does not fit the host, or nobody we trust vouches for it.
        TLS_FAILED,
        TIMED_OUT,
        /// What came back was no HTTP answer.
        NOT_UNDERSTOOD
    }

    /// Redirects are answers like any other that is no success: nobody follows them.
    default boolean succeeded() {
        return this instanceof Answered(int status) && status >= 200 && status < 300;
    }
}
