package dev.daylight.intake.datarequest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads addresses of this service; never fetches one.
final class OurUrl {

    private OurUrl() {}

    /// Without fragment, the host in small letters; null when it leads anywhere but to something at one of our hosts.
    static @Nullable String canonical(String text, Set<String> hosts) {
        try {
            URI url = new URI(text);
            String host = url.getHost();
            boolean ours = "https".equalsIgnoreCase(url.getScheme())
                    && host != null
                    && hosts.contains(host.toLowerCase(Locale.ROOT))
                    && url.getRawUserInfo() == null
                    && (url.getPort() == -1 || url.getPort() == 443)
                    && url.getRawPath() != null
                    && url.getRawPath().length() > 1;
            if (!ours) {
                return null;
            }
            String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
            return "https://" + host.toLowerCase(Locale.ROOT) + url.getRawPath() + query;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
