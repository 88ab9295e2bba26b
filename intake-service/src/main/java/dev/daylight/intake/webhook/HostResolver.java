package dev.daylight.intake.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Asks for the addresses of a host.
interface HostResolver {
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
