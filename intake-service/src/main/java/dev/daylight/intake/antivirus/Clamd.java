package dev.daylight.intake.antivirus;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// ClamAV's daemon over TCP: command `INSTREAM`, then chunks with their length in front, then a chunk of
/// length zero. The whole conversation has one deadline; a scanner that trickles bytes does not hold a
/// thread for longer.
final class Clamd {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final Duration timeout;

    Clamd(String host, int port, Duration timeout) {
        this.host = host;
        this.port = port;
        this.timeout = timeout;
    }

    /// @throws ScannerUnavailable when there is no verdict in time
    Scan scan(byte[] file) {
        long deadline = System.nanoTime() + timeout.toNanos();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), left(deadline));
            // Writing has no timeout of its own: a scanner that stops reading is cut off by the clock.
            CompletableFuture<Void> conversation = closedWhenLate(socket, left(deadline));
            try {
                send(file, socket);
                return verdict(answer(socket, deadline));
            } finally {
                conversation.complete(null);
            }
        } catch (IOException e) {
            throw new ScannerUnavailable("the virus scanner does not answer", e);
        }
    }

    private static void send(byte[] file, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write(COMMAND);
        for (int from = 0; from < file.length; from += CHUNK) {
            int length = Math.min(CHUNK, file.length - from);
            out.writeInt(length);
            out.write(file, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(Socket socket, long deadline) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (line.size() < LONGEST_ANSWER) {
            socket.setSoTimeout(left(deadline));
            int next = in.read();
            if (next < 0) {
                throw new IOException("cut off in the middle of an answer");
            }
            if (next == 0 || next == '\n') {
                return line.toString(StandardCharsets.UTF_8).strip();
            }
            line.write(next);
        }
        throw new ScannerUnavailable("the virus scanner talks without end");
    }

    /// Only the two answers that are verdicts are verdicts.
    private static Scan verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return new Scan.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(FOUND)) {
            return new Scan.Infected(answer.substring("stream: ".length(), answer.length() - FOUND.length()));
        }
        throw new ScannerUnavailable("the virus scanner gave no verdict");
    }

    private static int left(long deadline) {
        long millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw new ScannerUnavailable("the virus scanner took too long");
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }

    /// No thread waits: the JDK's own timer closes the socket, unless the conversation is completed before.
    private static CompletableFuture<Void> closedWhenLate(Socket socket, int millis) {
        CompletableFuture<Void> conversation = new CompletableFuture<Void>().orTimeout(millis, TimeUnit.MILLISECONDS);
        conversation.whenComplete((_, late) -> {
            if (late != null) {
                close(socket);
            }
        });
        return conversation;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
