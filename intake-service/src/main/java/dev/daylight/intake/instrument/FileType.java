package dev.daylight.intake.instrument;

/// What a file is by its content.
public enum FileType {
    PDF("application/pdf", "pdf"),
    /// By its own word; nobody has checked every rule of the standard.
    PDF_A("application/pdf", "pdf"),
    ASIC_S("application/vnd.etsi.asic-s+zip", "asics"),
    ASIC_E("application/vnd.etsi.asic-e+zip", "asice");

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Usual ending of a file name.
    public String ending() {
        return ending;
    }
}
