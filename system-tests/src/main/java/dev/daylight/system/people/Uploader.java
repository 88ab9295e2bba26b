package dev.daylight.system.people;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

/// A customer of the provider who stores files.
public final class Uploader {

    private final Addresses addresses;
    private final Http http;
    private final Supplier<UUID> ids;
    private final Keyring keyring;

    Uploader(Addresses addresses, Http http, Supplier<UUID> ids, Keyring keyring) {
        this.addresses = addresses;
        this.http = http;
        this.ids = ids;
        this.keyring = keyring;
    }

    /// Stores a file and returns its id; the provider has told the topic when this returns.
    public UUID store(byte[] bytes, World.Person owner, String region) {
        UUID file = ids.get();
        Answer answer = http.call(
                        "PUT",
                        addresses.provider("/storage/v1/files/" + file + "?account=" + owner.account() + "&region="
                                + region + "&service=STORAGE"))
                .bearer(keyring.providerToken())
                .body("application/octet-stream", bytes)
                .send();
        NotSo.unless(answer.status() / 100 == 2, "the provider to store the file", answer);
        return file;
    }

    /// How many files the provider was ever given, the deleted ones included.
    long filesEverStored() {
        var counts = http.call("GET", addresses.provider("/storage/v1/files"))
                .bearer(keyring.providerToken())
                .send()
                .expect(200, "the provider's count of files")
                .json();
        return counts.path("stored").asLong() + counts.path("deleted").asLong();
    }

    public UUID storeText(String text, World.Person owner, String region) {
        return store(text.getBytes(StandardCharsets.UTF_8), owner, region);
    }
}
