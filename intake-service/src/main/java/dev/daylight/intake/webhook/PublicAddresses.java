package dev.daylight.intake.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses may be called: what is reachable from everywhere, by the registries of special-purpose addresses
/// (RFC 6890 and what came after), and nothing that leads back inside.
final class PublicAddresses {

    private static final List<Network> NOT_PUBLIC_4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // A cloud's own services behind an address that looks public.
            "168.63.129.16/32");

    /// All that is in use between networks. IPv4-mapped, IPv4-compatible, NAT64, unique local, link-local, multicast,
    /// loopback and unspecified addresses lie outside of it.
    private static final Network PUBLIC_6 = Network.of("2000::/3");

    /// Inside of that: special purposes with Teredo and ORCHID, documentation, and 6to4, which carries an IPv4 address.
    private static final List<Network> NOT_PUBLIC_6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private final List<Network> allowedAllTheSame;

    PublicAddresses(List<Network> allowedAllTheSame) {
        this.allowedAllTheSame = List.copyOf(allowedAllTheSame);
    }

    boolean allow(InetAddress address) {
        return isPublic(address) || allowedAllTheSame.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        // Java itself makes an Inet4Address of an IPv4-mapped one.
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(network -> network.contains(address))
                : PUBLIC_6.contains(address) && NOT_PUBLIC_6.stream().noneMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
