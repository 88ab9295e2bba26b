package dev.daylight.rules;

/// Who signed a paper.
public enum IssuerKind {
    COURT("a court", "法院"),
    JUDGE("a judge", "法官"),
    INVESTIGATING_JUDGE("an investigating judge", "预审法官"),
    PUBLIC_PROSECUTOR("a public prosecutor", "检察官"),
    /// Police, customs, tax investigation and whoever else may investigate.
    OTHER_AUTHORITY("another authority", "其他机关");

    private final LocalizedText title;

    IssuerKind(String english, String chinese) {
        this.title = new LocalizedText(english, chinese);
    }

    public LocalizedText title() {
        return title;
    }
}
