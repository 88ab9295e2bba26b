package dev.daylight.notification.outside;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// A real mail server and an account directory with a few people in it.
public final class OutsideWorld implements QuarkusTestResourceLifecycleManager {

    private record Person(String email, String language) {}

    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private GreenMail mailServer;
    private HttpServer directory;
    private volatile boolean directoryAway;

    @Override
    public Map<String, String> start() {
        try {
            mailServer = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mailServer.start();
            directory = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            directory.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            directory.createContext("/account-directory/v1/contacts", exchange -> {
                String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var person = people.entrySet().stream()
                        .filter(entry -> asked.contains("\"" + entry.getKey() + "\""))
                        .map(Map.Entry::getValue)
                        .findFirst();
                boolean known =
                        "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
                int status = directoryAway || !known ? 503 : person.isPresent() ? 200 : 404;
                byte[] answer = person.map(found ->
                                "{\"email\":\"" + found.email() + "\",\"language\":\"" + found.language() + "\"}")
                        .orElse("{\"type\":\"urn:daylight:problem:account-gone\"}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders()
                        .add("Content-Type", status == 200 ? "application/json" : "application/problem+json");
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            directory.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.ofEntries(
                Map.entry("DAYLIGHT_SMTP_HOST", "127.0.0.1"),
                Map.entry("DAYLIGHT_SMTP_TLS", "WHEN_OFFERED"),
                Map.entry(
                        "DAYLIGHT_SMTP_PORT",
                        String.valueOf(mailServer.getSmtp().getPort())),
                Map.entry(
                        "DAYLIGHT_PROVIDER_URL",
                        "http://127.0.0.1:" + directory.getAddress().getPort()),
                Map.entry("DAYLIGHT_PROVIDER_TOKEN", "secret"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(OutsideWorld.class));
    }

    @Override
    public void stop() {
        mailServer.stop();
        directory.stop(0);
    }

    /// A person with an account.
    ///
    /// @return the account reference
    public String personWhoReads(String language, String email) {
        String account = "acc_" + email.replaceAll("\\W", "_");
        people.put(account, new Person(email, language));
        return account;
    }

    public List<MimeMessage> mailsTo(String email) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(mail -> recipients(mail).contains(email))
                .toList();
    }

    public void mailServerGoesAway() {
        mailServer.stop();
    }

    public void mailServerComesBack() {
        if (!mailServer.isRunning()) {
            mailServer.start();
        }
    }

    public void directoryIsAway(boolean away) {
        directoryAway = away;
    }

    public void emptyMailboxes() {
        try {
            mailServer.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> recipients(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(Address::toString).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
