package dev.daylight.intake.datarequest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads IP addresses as people write them; never asks the network for anything.
final class InternetAddress {

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern VERSION_4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern VERSION_6 = Pattern.compile("[0-9a-fA-F:]{2,39}(" + BYTE + "(\\." + BYTE + "){3})?");

    private InternetAddress() {}

    /// The one usual writing of the address, or null when it is none that could be seen from outside a network.
    static @Nullable String canonical(String text) {
        boolean six = text.indexOf(':') >= 0;
        if (!(six ? VERSION_6 : VERSION_4).matcher(text).matches()) {
            return null;
        }
        try {
            InetAddress address = InetAddress.ofLiteral(text);
            boolean inside = address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress()
                    || address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
            return inside ? null : address.getHostAddress();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
