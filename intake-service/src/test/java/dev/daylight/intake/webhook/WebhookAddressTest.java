package dev.daylight.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

    private static final Set<Integer> PORTS = Set.of(443);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://agency.example/",
                "HTTP://agency.example/",
                "ftp://agency.example/",
                "https:/agency.example",
                "//agency.example/",
                "https:agency.example",
                "https://",
                "https:///hook",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://0/",
                "https://127.0.0.1./",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[fe80::1%25eth0]/",
                "https://agency.example./",
                "https://localhost./",
                "https://user@agency.example/",
                "https://user:word@agency.example/",
                "https://agency.example@127.0.0.1/",
                "https://@agency.example/",
                "https://agency.example#@10.0.0.1/",
                "https://agency.example\\@10.0.0.1/",
                "https://agency.example:8443/",
                "https://agency.example:80/",
                "https://agency.example:/",
                "https://agency.example:99999/",
                "https://agency.example:-1/",
                "https://agency_name.example/",
                "https://-agency.example/",
                "https://agency..example/",
                "https://%31%32%37.0.0.1/",
                "https://ａgency.example/",
                "https://①②⑦.⓪.⓪.①/",
                "https://a.0x7f/",
                "https://a.1/",
                "https://agency.example/a b",
                "https://agency.example/\r\nHost: inside",
                "https://agency.example/\u0000",
                "javascript:alert(1)",
                "file:///etc/passwd",
                ""
            })
    void whatIsNoPlainHttpsAddressOfAHostIsRefused(String text) {
        assertThat(WebhookAddress.read(text, PORTS)).isEmpty();
    }

    @Test
    void anAddressIsWrittenInOneWayOnly() {
        assertThat(uri("https://Agency.EXAMPLE:443")).isEqualTo("https://agency.example/");
        assertThat(uri("HTTPS://agency.example/Hooks?a=%20B")).isEqualTo("https://agency.example/Hooks?a=%20B");
        assertThat(uri("https://xn--bcher-kva.example/")).isEqualTo("https://xn--bcher-kva.example/");
    }

    @Test
    void aPortIsCalledOnlyWhenTheOperatorSaysSo() {
        WebhookAddress address = WebhookAddress.read("https://agency.example:8443/x?y=1", Set.of(443, 8443))
                .orElseThrow();

        assertThat(address.port()).isEqualTo(8443);
        assertThat(address.authority()).isEqualTo("agency.example:8443");
        assertThat(address.target()).isEqualTo("/x?y=1");
        assertThat(address).hasToString("WebhookAddress[hidden]");
    }

    private static String uri(String text) {
        return WebhookAddress.read(text, PORTS).orElseThrow().uri().toString();
    }
}
