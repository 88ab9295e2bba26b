package dev.daylight.intake.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One POST over TLS to an address that was looked at. Written by hand because the common clients resolve names once
/// more between the look and the call, follow redirects, and use proxies that the process happens to know.
final class WebhookCall {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
    /// Nobody needs more for a status line; nothing behind it is read.
    private static final int MOST_READ = 4096;

    private final HostResolver resolver;
    private final PublicAddresses allowed;
    private final SSLSocketFactory tls;
    private final Duration timeLimit;

    WebhookCall(HostResolver resolver, PublicAddresses allowed, SSLSocketFactory tls, Duration timeLimit) {
        this.resolver = resolver;
        this.allowed = allowed;
        this.tls = tls;
        this.timeLimit = timeLimit;
    }

    /// Whether every address of the host may be called; nobody learns which one it was that may not.
    boolean leadsOutside(String host) {
        try {
            List<InetAddress> addresses = resolver.addresses(host);
            return !addresses.isEmpty() && addresses.stream().allMatch(allowed::allow);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    Attempt post(WebhookAddress address, Map<String, String> headers, byte[] body) {
        List<InetAddress> addresses;
        try {
            addresses = resolver.addresses(address.host());
        } catch (UnknownHostException e) {
            return new Attempt.Failed(Attempt.Failure.HOST_UNKNOWN);
        }
        if (addresses.isEmpty()) {
            return new Attempt.Failed(Attempt.Failure.HOST_UNKNOWN);
        }
        // All of them: a host with one foot inside is not called at all.
        if (!addresses.stream().allMatch(allowed::allow)) {
            return new Attempt.Failed(Attempt.Failure.ADDRESS_NOT_ALLOWED);
        }
        return post(addresses.getFirst(), address, headers, body);
    }

    private Attempt post(InetAddress checked, WebhookAddress address, Map<String, String> headers, byte[] body) {
        AtomicBoolean late = new AtomicBoolean();
        try (Socket plain = new Socket(Proxy.NO_PROXY)) {
            CompletableFuture<Void> call = closedWhenLate(plain, late);
            try {
                return talk(plain, checked, address, headers, body);
            } finally {
                call.complete(null);
            }
        } catch (SocketTimeoutException e) {
            return new Attempt.Failed(Attempt.Failure.TIMED_OUT);
        } catch (IOException e) {
            return new Attempt.Failed(
                    late.get()
                            ? Attempt.Failure.TIMED_OUT
                            : e instanceof SSLException ? Attempt.Failure.TLS_FAILED : Attempt.Failure.NOT_CONNECTED);
        }
    }

    /// Timeouts of single reads do not end a peer that sends a byte now and then. No thread waits: the JDK's own timer
    /// closes the socket, unless the call is completed before.
    private CompletableFuture<Void> closedWhenLate(Socket plain, AtomicBoolean late) {
        CompletableFuture<Void> call =
                new CompletableFuture<Void>().orTimeout(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
        call.whenComplete((_, timeout) -> {
            if (timeout != null) {
                late.set(true);
                close(plain);
            }
        });
        return call;
    }

    private static void close(Socket plain) {
        try {
            plain.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }

    private Attempt talk(
            Socket plain, InetAddress checked, WebhookAddress address, Map<String, String> headers, byte[] body)
            throws IOException {
        int milliseconds = Math.toIntExact(timeLimit.toMillis());
        plain.connect(new InetSocketAddress(checked, address.port()), milliseconds);
        plain.setSoTimeout(milliseconds);
        // The certificate is held against the name, though the connection goes to the address.
        try (SSLSocket socket = (SSLSocket) tls.createSocket(plain, address.host(), address.port(), true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            OutputStream out = socket.getOutputStream();
            out.write(head(address, headers, body.length));
            out.write(body);
            out.flush();
            return answer(socket.getInputStream());
        }
    }

    private static byte[] head(WebhookAddress address, Map<String, String> headers, int length) {
        StringBuilder head = new StringBuilder()
                .append("POST ")
                .append(address.target())
                .append(" HTTP/1.1\r\nHost: ")
                .append(address.authority())
                .append("\r\nUser-Agent: daylight-intake\r\nAccept: */*\r\nConnection: close\r\nContent-Length: ")
                .append(length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static Attempt answer(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read >= 0 && line.length() < MOST_READ; read = in.read()) {
            if (read == '\n') {
                Matcher status = STATUS_LINE.matcher(line.toString().stripTrailing());
                return status.matches()
                        ? new Attempt.Answered(Integer.parseInt(status.group(1)))
                        : new Attempt.Failed(Attempt.Failure.NOT_UNDERSTOOD);
            }
            line.append((char) read);
        }
        return new Attempt.Failed(Attempt.Failure.NOT_UNDERSTOOD);
    }
}
