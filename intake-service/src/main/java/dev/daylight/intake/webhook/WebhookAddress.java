package dev.daylight.intake.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// An address that may be enrolled, as far as its text tells. Where the host leads to is looked at when it is called.
record WebhookAddress(URI uri) {

    static final int LONGEST = 500;
    private static final int HTTPS_PORT = 443;

    /// Host names only: no address in any notation (a last label of digits, also of hexadecimal ones, is one), no
    /// trailing dot, nothing that needs an escape.
    private static final Pattern HOST = Pattern.compile(
            "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*(?!0x)[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    /// @param ports that may be called
    static Optional<WebhookAddress> read(String text, Set<Integer> ports) {
        if (text.length() > LONGEST || !text.chars().allMatch(character -> character > 0x20 && character < 0x7f)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            String host = uri.getHost();
            if (!"https".equalsIgnoreCase(uri.getScheme())
                    || host == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null
                    || uri.getRawAuthority().endsWith(":")
                    || !HOST.matcher(host.toLowerCase(Locale.ROOT)).matches()
                    || !ports.contains(port(uri))) {
                return Optional.empty();
            }
            return Optional.of(new WebhookAddress(normal(uri)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static URI normal(URI uri) {
        String port = port(uri) == HTTPS_PORT ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create("https://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path + query);
    }

    private static int port(URI uri) {
        return uri.getPort() == -1 ? HTTPS_PORT : uri.getPort();
    }

    String host() {
        return uri.getHost();
    }

    int port() {
        return port(uri);
    }

    /// Of the request line.
    String target() {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /// Of the Host header.
    String authority() {
        return uri.getRawAuthority();
    }

    /// Addresses may carry a secret of the agency's.
    @Override
    public String toString() {
        return "WebhookAddress[hidden]";
    }
}
