package dev.daylight.system.people;

import dev.daylight.local.PartName;
import dev.daylight.local.Ports;
import java.net.URI;

/// Where everything of a local stack listens.
///
/// @param forPrograms whether the doors are meant that ask for a client certificate
public record Addresses(Ports ports, boolean forPrograms) {

    public Addresses(Ports ports) {
        this(ports, false);
    }

    /// The same stack, as programs with a client certificate find it.
    public Addresses withDoorsForPrograms() {
        return new Addresses(ports, true);
    }

    public URI intake(String path) {
        return at(PartName.INTAKE, path);
    }

    public URI review(String path) {
        return at(PartName.REVIEW, path);
    }

    public URI notification(String path) {
        return at(PartName.NOTIFICATION, path);
    }

    public URI reporting(String path) {
        return at(PartName.REPORTING, path);
    }

    public URI scanner(String path) {
        return at(PartName.SCANNER, path);
    }

    public URI provider(String path) {
        return at(PartName.PROVIDER, path);
    }

    public URI ncmec(String path) {
        return at(PartName.NCMEC, path);
    }

    public URI realm(String path) {
        return at(PartName.KEYCLOAK, "/realms/daylight" + path);
    }

    public URI mailApi(String path) {
        return at(PartName.MAIL, path);
    }

    public String broker() {
        return "127.0.0.1:" + ports.kafka();
    }

    private URI at(PartName part, String path) {
        boolean tls = forPrograms && (part == PartName.INTAKE || part == PartName.KEYCLOAK);
        return URI.create((tls ? ports.tlsUrl(part) : ports.url(part)) + path);
    }
}
