package dev.daylight.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Looks whether a part answers.
final class Probe {

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private Probe() {}

    static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) AT_MOST.toMillis());
            return true;
        } catch (IOException no) {
            return false;
        }
    }

    /// The status of a GET, or 0 when nobody answers.
    static int status(String url) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(AT_MOST).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(AT_MOST).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException no) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
