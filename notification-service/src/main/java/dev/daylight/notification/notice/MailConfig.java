package dev.daylight.notification.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The mail server and what stands in every notice, `daylight.mail.*`.
@ConfigMapping(prefix = "daylight.mail")
interface MailConfig {

    /// How the connection is protected.
    enum Tls {
        /// STARTTLS when the server offers it, in the clear otherwise: for a server on the same machine.
        WHEN_OFFERED,
        /// No mail without STARTTLS and a certificate that fits the host.
        REQUIRED
    }

    String host();

    int port();

    Optional<String> user();

    Optional<String> password();

    /// Required unless said otherwise: whoever reads a notice on its way holds the link to the receipt.
    @WithDefault("REQUIRED")
    Tls tls();

    /// Limit of each single wait: for the connection, for a reply, for a write.
    @WithDefault("PT10S")
    Duration timeout();

    /// Sender of the notices, an address whose mail somebody reads.
    String from();

    /// What the provider calls itself.
    String operator();

    /// How people reach the provider with questions: an address, a number or a page.
    String contact();

    /// This service as people reach it.
    URI publicUrl();
}
