package dev.daylight.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.daylight.pages.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountDirectoryTest {

    private HttpServer server;
    private int status = 200;
    private String type = "application/json";
    private String body = "";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/account-directory/v1/contacts", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            // One byte more than is sent: the answer never ends.
            exchange.sendResponseHeaders(status, body.equals("endless") ? bytes.length + 1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void personIsReachedInTheLanguageOfTheAccount() {
        body = "{\"email\":\"li@people.test\",\"language\":\"zh-Hans\",\"more\":1}";

        assertThat(ask()).isEqualTo(new Contact.Reachable("li@people.test", Language.ZH_HANS));
    }

    @Test
    void languageThatIsNotSpokenHereBecomesEnglish() {
        body = "{\"email\":\"li@people.test\",\"language\":\"pt\"}";

        assertThat(ask()).isEqualTo(new Contact.Reachable("li@people.test", Language.EN));
    }

    @Test
    void personIsGoneWhenTheDirectorySaysSoInAProblemDocument() {
        status = 404;
        type = "application/problem+json";
        body = "{}";

        assertThat(ask()).isInstanceOf(Contact.Gone.class);
    }

    @Test
    void pageThatIsNotFoundIsAWrongAddressOfOursAndNotAMissingPerson() {
        status = 404;
        type = "text/html";

        assertThat(ask()).isInstanceOf(Contact.Away.class);
    }

    @Test
    void directoryThatFailsRefusesOrRedirectsIsAway() {
        for (int failing : new int[] {500, 503, 401, 302}) {
            status = failing;
            assertThat(ask()).isInstanceOf(Contact.Away.class);
        }
    }

    @Test
    void answerThatNeverEndsIsGivenUp() {
        body = "endless";

        assertThat(ask()).isInstanceOf(Contact.Away.class);
    }

    @Test
    void addressThatCouldSmuggleAHeaderIsNoAddress() {
        body = "{\"email\":\"li@people.test\\r\\nBcc: all@people.test\",\"language\":\"en\"}";

        assertThat(ask()).isInstanceOf(Contact.Gone.class);
    }

    private Contact ask() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new AccountDirectory(
                        new DirectoryConfig() {
                            @Override
                            public URI url() {
                                return url;
                            }

                            @Override
                            public String token() {
                                return "secret";
                            }

                            @Override
                            public Duration timeout() {
                                return Duration.ofMillis(800);
                            }
                        },
                        new ObjectMapper())
                .contactOf("acc_1");
    }
}
