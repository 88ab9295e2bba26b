package dev.daylight.intake.interfacedocument;

import dev.daylight.intake.outside.Machines;
import dev.daylight.local.MachineCertificates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/// Sends calls as they are: nothing is made right on the way.
final class Sender {

    private static final HttpClient PLAIN = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final HttpClient WITH_CERTIFICATE = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(Machines.tls(MachineCertificates.MACHINE))
            .build();

    /// @param token none when null
    Answer send(Call call, String token) {
        return send(PLAIN, "http://127.0.0.1:" + port("quarkus.http.test-port"), call, token);
    }

    Answer send(Call call, Person person) {
        return person.isMachine()
                ? send(
                        WITH_CERTIFICATE,
                        "https://127.0.0.1:" + port("quarkus.http.test-ssl-port"),
                        call,
                        person.token())
                : send(call, person.token());
    }

    private static Answer send(HttpClient client, String door, Call call, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(door + call.address()))
                .timeout(Duration.ofSeconds(30))
                .method(
                        call.method(),
                        call.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        if (call.contentType() != null) {
            request.header("Content-Type", call.contentType());
        }
        if (token != null && !call.headers().containsKey("Authorization")) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new ConnectionBroke(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// No answer at all.
    static final class ConnectionBroke extends RuntimeException {
        ConnectionBroke(IOException cause) {
            super(cause);
        }
    }

    private static int port(String name) {
        return ConfigProvider.getConfig().getValue(name, Integer.class);
    }
}
