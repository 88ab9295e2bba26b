package dev.daylight.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where each part listens on this machine; nothing of the stack can be reached from another one.
public record Ports(
        int intake,
        int review,
        int notification,
        int reporting,
        int scanner,
        int provider,
        int ncmec,
        int kafka,
        int kafkaController,
        int postgres,
        int keycloak,
        int keycloakManagement,
        int s3,
        int smtp,
        int mail,
        int intakeTls,
        int keycloakTls) {

    public static final int DEFAULT_BASE = 7100;

    /// The fixed plan, moved as a whole by its base.
    public static Ports from(int base) {
        if (base < 1024 || base > 65_000) {
            throw new StackProblem(
                    "DAYLIGHT_PORT_BASE must lie between 1024 and 65000 and be a number; it is " + base + ".");
        }
        return new Ports(
                base + 1, base + 2, base + 3, base + 4, base + 5, base + 11, base + 12, base + 21, base + 22, base + 23,
                base + 24, base + 25, base + 26, base + 27, base + 28, base + 6, base + 29);
    }

    /// The plan as the environment wants it.
    public static Ports from(Map<String, String> environment) {
        String base = Optional.ofNullable(environment.get("DAYLIGHT_PORT_BASE")).orElse("");
        if (base.isBlank()) {
            return from(DEFAULT_BASE);
        }
        try {
            return from(Integer.parseInt(base.strip()));
        } catch (NumberFormatException notANumber) {
            throw new StackProblem(
                    "DAYLIGHT_PORT_BASE must lie between 1024 and 65000 and be a number; it is " + base + ".",
                    notANumber);
        }
    }

    /// Ports nobody uses at this moment, for tests that run beside each other.
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            // All are held until the last is found, or the system would give one twice.
            for (int i = 0; i < 17; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] p = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            return new Ports(
                    p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8], p[9], p[10], p[11], p[12], p[13], p[14],
                    p[15], p[16]);
        } catch (IOException e) {
            throw new StackProblem("This machine has no free ports left.", e);
        } finally {
            held.forEach(Ports::release);
        }
    }

    /// The ports of one part; the first is the one others use.
    public List<Integer> of(PartName part) {
        return switch (part) {
            case KAFKA -> List.of(kafka, kafkaController);
            case POSTGRES -> List.of(postgres);
            case KEYCLOAK -> List.of(keycloak, keycloakManagement, keycloakTls);
            case S3 -> List.of(s3);
            case MAIL -> List.of(mail, smtp);
            case PROVIDER -> List.of(provider);
            case NCMEC -> List.of(ncmec);
            case INTAKE -> List.of(intake, intakeTls);
            case REVIEW -> List.of(review);
            case NOTIFICATION -> List.of(notification);
            case REPORTING -> List.of(reporting);
            case SCANNER -> List.of(scanner);
        };
    }

    /// Where to find a part that speaks HTTP.
    public String url(PartName part) {
        return "http://127.0.0.1:" + of(part).getFirst();
    }

    /// Where programs with a client certificate find a part that has a door for them.
    public String tlsUrl(PartName part) {
        return switch (part) {
            case INTAKE -> "https://127.0.0.1:" + intakeTls;
            case KEYCLOAK -> "https://127.0.0.1:" + keycloakTls;
            case REVIEW, NOTIFICATION, REPORTING, SCANNER, PROVIDER, NCMEC, KAFKA, POSTGRES, S3, MAIL ->
                throw new IllegalArgumentException(part.label() + " has no TLS door");
        };
    }

    /// @throws StackProblem naming the first port of the part that somebody else holds
    void demandFree(PartName part) {
        for (int port : of(part)) {
            if (isTaken(port)) {
                throw new StackProblem("Port " + port + ", which " + part.label()
                        + " needs, is taken by another program: stop that program or move all ports by"
                        + " DAYLIGHT_PORT_BASE (default " + DEFAULT_BASE + ").");
            }
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // So that connections of the last run which are still fading do not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StackProblem("A port could not be given back.", e);
        }
    }
}
