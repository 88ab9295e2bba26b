package dev.daylight.standins.door;

/// A request that is not carried out, told as `application/problem+json` (RFC 9457).
public final class Problem extends RuntimeException {

    private final int status;
    private final String slug;

    /// @param slug last part of the stable `type`
    /// @param sentence what a caller can do about it; never repeats personal data that came in
    public Problem(int status, String slug, String sentence) {
        super(sentence);
        this.status = status;
        this.slug = slug;
    }

    static Problem notFound() {
        return new Problem(404, "not-found", "There is nothing at this address.");
    }

    int status() {
        return status;
    }

    public String type() {
        return "urn:daylight:problem:" + slug;
    }

    String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
