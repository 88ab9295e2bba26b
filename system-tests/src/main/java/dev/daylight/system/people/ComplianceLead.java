package dev.daylight.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;

/// The compliance department's lead: enters agencies, and hears when an event could not be applied.
public final class ComplianceLead {

    private final Identity identity;
    private final Addresses addresses;
    private final Http http;

    ComplianceLead(Identity identity, Addresses addresses, Http http) {
        this.identity = identity;
        this.addresses = addresses;
        this.http = http;
    }

    public String token() {
        return identity.token();
    }

    /// Events that any service has put aside.
    public long parkedEvents() {
        return List.of(
                        addresses.intake("/v1/parked-events"),
                        addresses.review("/v1/parked-events"),
                        addresses.notification("/v1/parked-events"),
                        addresses.reporting("/v1/parked-events"),
                        addresses.scanner("/v1/parked-events"))
                .stream()
                .mapToLong(this::count)
                .sum();
    }

    /// What the notification service says of its notices.
    public Answer obligations(String query) {
        return get(addresses.notification("/v1/obligations" + query));
    }

    /// What the scanner says of itself.
    public Answer scannerStatus() {
        return get(addresses.scanner("/v1/status"));
    }

    /// The number of the hash-set version that uploads are compared with now.
    public long hashSetVersion() {
        return scannerStatus()
                .expect(200, "the scanner's status")
                .json()
                .path("hashSet")
                .path("version")
                .asLong();
    }

    /// Files that the scanner has scanned or left alone.
    long filesLookedAt() {
        return scannerStatus()
                .expect(200, "the scanner's status")
                .json()
                .path("files")
                .path("byOutcome")
                .valueStream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    /// Ids of the legal bases that allow scanning now.
    public List<String> livingLegalBases() {
        return scannerStatus()
                .expect(200, "the scanner's status")
                .json()
                .path("legalBasis")
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("living").asBoolean())
                .map(entry -> entry.path("id").asText())
                .toList();
    }

    public Answer get(URI address) {
        return http.call("GET", address)
                .bearer(identity.token())
                .header("Accept", "application/json, application/problem+json")
                .send();
    }

    private long count(URI address) {
        return get(address).expect(200, "the list of parked events").json().size();
    }
}
