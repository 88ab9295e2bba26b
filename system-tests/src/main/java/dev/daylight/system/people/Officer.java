package dev.daylight.system.people;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// An officer of an agency, or the agency's machine: files requests, follows them, collects and opens packages.
public final class Officer {

    private final Identity identity;
    private final Addresses addresses;
    private final Http http;
    private final Supplier<UUID> ids;
    private final Duration patience;

    Officer(Identity identity, Addresses addresses, Http http, Supplier<UUID> ids, Duration patience) {
        this.identity = identity;
        this.addresses = addresses;
        this.http = http;
        this.ids = ids;
        this.patience = patience;
    }

    public String name() {
        return identity.name();
    }

    public String token() {
        return identity.token();
    }

    /// Files with a fresh idempotency key and expects the request to be recorded.
    public FiledRequest file(RequestDraft draft) {
        return file(draft, ids.get().toString());
    }

    /// Files under a given key: 201 when it is new, 200 when the key was answered before.
    public FiledRequest file(RequestDraft draft, String idempotencyKey) {
        Answer answer = submit(draft, idempotencyKey);
        NotSo.unless(
                answer.status() == 201 || answer.status() == 200,
                "the request to be recorded (201, or 200 for a repeated key)",
                answer);
        return FiledRequest.of(answer);
    }

    public Answer submit(RequestDraft draft, String idempotencyKey) {
        return submit(
                draft.json().toString().getBytes(StandardCharsets.UTF_8), Paper.instrument(draft), idempotencyKey);
    }

    /// Files whatever bytes are given, right or wrong.
    public Answer submit(byte[] request, byte[] instrument, String idempotencyKey) {
        Multipart form = new Multipart()
                .part("request", "application/json", request)
                .file("instrument", "instrument.pdf", "application/pdf", instrument);
        return http.call("POST", addresses.intake("/v1/data-requests"))
                .bearer(identity.token())
                .header("Idempotency-Key", idempotencyKey)
                .body(form.contentType(), form.body())
                .send();
    }

    /// Asks for any path of intake.
    public Answer ask(String path) {
        return http.call("GET", addresses.intake(path))
                .bearer(identity.token())
                .header(
                        "Accept",
                        "application/json, application/problem+json, application/pkcs7-mime,"
                                + " application/pgp-encrypted")
                .send();
    }

    public FiledRequest follow(UUID request) {
        return FiledRequest.of(ask("/v1/data-requests/" + request).expect(200, "the officer's own request"));
    }

    public FiledRequest followUntil(UUID request, String status) {
        return Patience.until(
                patience,
                "request " + request + " to become " + status,
                () -> follow(request),
                seen -> seen.status().equals(status));
    }

    /// Follows the request until nothing more will become of it.
    public FiledRequest followToTheEnd(UUID request) {
        return Patience.until(
                patience, "request " + request + " to come to an end", () -> follow(request), FiledRequest::over);
    }

    /// Downloads the encrypted package by the link that the status names.
    public byte[] download(FiledRequest request) {
        String href = Optional.ofNullable(request.packageOrNull())
                .orElseThrow(() -> new NotSo("request " + request.id() + " to name its package", request.toString()))
                .href();
        URI address = addresses.intake("/").resolve(href);
        Answer answer =
                http.call("GET", address).bearer(identity.token()).send().expect(200, "the download of the package");
        NotSo.unless(
                answer.contentType().startsWith("application/pkcs7-mime")
                        || answer.contentType().startsWith("application/pgp-encrypted"),
                "a CMS or OpenPGP message (application/pkcs7-mime, application/pgp-encrypted)",
                answer.contentType());
        return answer.body();
    }
}
