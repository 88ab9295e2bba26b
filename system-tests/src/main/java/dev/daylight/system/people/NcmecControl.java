package dev.daylight.system.people;

import java.nio.charset.StandardCharsets;

/// The hand on the hash-sharing stand-in: adds and removes entries, as its members would.
public final class NcmecControl {

    private final Addresses addresses;
    private final Http http;

    NcmecControl(Addresses addresses, Http http) {
        this.addresses = addresses;
        this.http = http;
    }

    /// Adds an entry with the digests of a picture; returns its key.
    public String addPicture(byte[] picture) {
        String body = Json.MAPPER
                .createObjectNode()
                .put("kind", "image")
                .put("md5", Pictures.digest("MD5", picture))
                .put("sha1", Pictures.digest("SHA-1", picture))
                .toString();
        Answer answer = http.call("POST", addresses.ncmec("/control/entries"))
                .body("application/json", body.getBytes(StandardCharsets.UTF_8))
                .send();
        NotSo.unless(answer.status() / 100 == 2, "the hash set to take an entry", answer);
        return answer.json().path("entry").asText();
    }
}
