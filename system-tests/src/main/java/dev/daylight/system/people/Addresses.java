package dev.daylight.system.people;

import dev.daylight.local.PartName;
import dev.daylight.local.Ports;
import java.net.URI;

/// Where everything of a local stack listens.
public record Addresses(Ports ports) {

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
        return URI.create(ports.url(part) + path);
    }
}
