package dev.daylight.intake.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/// A range of addresses in CIDR notation. An IPv4 range holds no IPv6 address and the other way round.
record Network(InetAddress first, int bits) {

    /// Nothing that anybody would have to look up.
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:]*");

    /// @throws IllegalArgumentException when it is none
    static Network of(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length == 2 && LITERAL.matcher(parts[0]).matches() && parts[1].matches("[0-9]{1,3}")) {
            try {
                InetAddress first = InetAddress.getByName(parts[0]);
                int bits = Integer.parseInt(parts[1]);
                if (bits <= first.getAddress().length * 8) {
                    return new Network(first, bits);
                }
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("not a network in CIDR notation: " + text, e);
            }
        }
        throw new IllegalArgumentException("not a network in CIDR notation: " + text);
    }

    boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
