package dev.daylight.intake.antivirus;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

/// Speaks the daemon's protocol over a real socket. Knows one signature: the EICAR test file.
public final class FakeClamd implements AutoCloseable {

    /// In two pieces, or a scanner on the developer's machine takes this class away.
    public static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;
    private final Function<byte[], String> answers;

    private FakeClamd(Function<byte[], String> answers) {
        this(answers, true);
    }

    private FakeClamd(Function<byte[], String> answers, boolean listens) {
        this.answers = answers;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (listens) {
            Thread.ofVirtual().start(this::serve);
        }
    }

    public static FakeClamd thatScans() {
        return new FakeClamd(file ->
                new String(file, StandardCharsets.ISO_8859_1).contains(new String(EICAR, StandardCharsets.ISO_8859_1))
                        ? "stream: Eicar-Test-Signature FOUND\0"
                        : "stream: OK\0");
    }

    public static FakeClamd thatSays(String answer) {
        return new FakeClamd(_ -> answer);
    }

    /// Takes everything and says nothing.
    public static FakeClamd thatIsSilent() {
        return new FakeClamd(_ -> "");
    }

    /// Lets the other side speak and never listens.
    static FakeClamd thatNeverReads() {
        return new FakeClamd(_ -> "", false);
    }

    public int port() {
        return socket.getLocalPort();
    }

    Clamd client(Duration timeout) {
        return new Clamd("127.0.0.1", port(), timeout);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection;
                DataInputStream in = new DataInputStream(connection.getInputStream())) {
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                connection.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
                return;
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            for (int length = in.readInt(); length != 0; length = in.readInt()) {
                file.write(in.readNBytes(length));
            }
            String said = answers.apply(file.toByteArray());
            if (said.isEmpty()) {
                in.read(); // Until the other side gives up.
                return;
            }
            connection.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The other side has gone.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
