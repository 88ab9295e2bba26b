package dev.daylight.contracts;

/// What kind of data is asked for. The first three are non-content data (Regulation (EU) 2023/1543 Art. 3(9)-(12)).
public enum DataCategory {
    /// Who the account belongs to: name, address, means of payment, length of service.
    SUBSCRIBER,
    /// Data asked for the sole purpose of identifying the user: IP address, source port, time.
    IDENTIFICATION,
    /// Traffic data: who communicated or stored when, from where, how much.
    TRAFFIC,
    /// What was said, written or stored.
    CONTENT;

    /// Whether the data show what a person said, wrote or stored.
    public boolean isContent() {
        return this == CONTENT;
    }
}
