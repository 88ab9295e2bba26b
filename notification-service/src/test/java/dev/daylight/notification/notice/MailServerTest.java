package dev.daylight.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.notification.notice.MailServer.Reply;
import dev.daylight.pages.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against a mail server that says what it is told to.
class MailServerTest {

    private ServerSocket server;
    private MailConfig.Tls tls = MailConfig.Tls.WHEN_OFFERED;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @ParameterizedTest(name = "{1} to {0} is {2}")
    @CsvSource({
        "RCPT, 250 ok, ACCEPTED",
        "RCPT, 550 5.1.1 no such user, REFUSED_FOR_GOOD",
        "RCPT, 553 bad mailbox name, REFUSED_FOR_GOOD",
        "RCPT, 451 4.3.0 later, NOT_NOW",
        "RCPT, 554 5.7.1 relay access denied, NOT_NOW",
        "MAIL, 550 5.1.8 sender unknown, NOT_NOW",
        "MAIL, 530 5.7.0 log in first, NOT_NOW",
        "., 451 disk full, NOT_NOW",
        "., 554 5.6.0 content refused, NOT_NOW",
        "., silence, NOT_NOW",
        "RCPT, silence, NOT_NOW",
        "EHLO, silence, NOT_NOW"
    })
    void onlyAPermanentNoToTheRecipientIsForGood(String command, String reply, Reply expected) {
        // Given
        Thread.ofVirtual().start(() -> serve(command, reply));

        // When
        Reply got = new MailServer(config(), Clock.systemUTC()).hand(mail());

        // Then
        assertThat(got).isEqualTo(expected);
    }

    /// Repeated, for the goodbye may now and then get out before the client hears of the reset.
    @RepeatedTest(10)
    void aYesCountsEvenWhenTheServerCutsTheLineRightAfterIt() {
        // Given
        Thread.ofVirtual().start(() -> serve(".", "250 ok, and cut"));

        // When
        Reply got = new MailServer(config(), Clock.systemUTC()).hand(mail());

        // Then
        assertThat(got).isEqualTo(Reply.ACCEPTED);
    }

    @Test
    void noMailGoesToAServerWithoutTlsWhenItIsRequired() {
        // Given
        tls = MailConfig.Tls.REQUIRED;
        Thread.ofVirtual().start(() -> serve("RCPT", "250 ok"));

        // When
        Reply got = new MailServer(config(), Clock.systemUTC()).hand(mail());

        // Then
        assertThat(got).isEqualTo(Reply.NOT_NOW);
    }

    private void serve(String command, String reply) {
        try (Socket client = server.accept()) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            say(client, "220 here");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && !line.equals(".")) {
                    continue;
                }
                data = line.startsWith("DATA");
                if (line.startsWith(command)) {
                    if (!reply.equals("silence")) {
                        say(client, reply);
                    }
                    if (reply.endsWith("cut")) {
                        // Closing without lingering resets the connection: the next write of the client fails.
                        client.setSoLinger(true, 0);
                        return;
                    }
                } else {
                    say(client, data ? "354 go on" : "250 ok");
                }
            }
        } catch (IOException e) {
            // The client hung up, as it does after each of these.
        }
    }

    private static void say(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    private static NoticeMail mail() {
        return new NoticeMail(
                "<notice.1@provider.test>", "a@people.test", Language.EN, "Subject", "text", "<p>html</p>");
    }

    private MailConfig config() {
        return new MailConfig() {
            @Override
            public String host() {
                return "127.0.0.1";
            }

            @Override
            public int port() {
                return server.getLocalPort();
            }

            @Override
            public Optional<String> user() {
                return Optional.empty();
            }

            @Override
            public Optional<String> password() {
                return Optional.empty();
            }

            @Override
            public Tls tls() {
                return tls;
            }

            @Override
            public Duration timeout() {
                return Duration.ofMillis(700);
            }

            @Override
            public String from() {
                return "notices@provider.test";
            }

            @Override
            public String operator() {
                return "Provider";
            }

            @Override
            public String contact() {
                return "privacy@provider.test";
            }

            @Override
            public URI publicUrl() {
                return URI.create("http://notices.test");
            }
        };
    }
}
