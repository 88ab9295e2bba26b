package dev.daylight.intake.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.sealing.Sealing;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FormTokenTest {

    private static final FormToken TOKENS =
            new FormToken(Sealing.withKeys("test:" + Base64.getEncoder().encodeToString(new byte[32])));

    @Test
    void aTokenIsGoodForThePersonWhoOpenedTheForm() {
        String token = TOKENS.keep(null, "weber");

        assertThat(TOKENS.fits(token, token, "weber")).isTrue();
        assertThat(TOKENS.keep(token, "weber")).isEqualTo(token);
    }

    /// An attacker with an account of their own has good tokens, and a neighbour's page can plant one.
    @Test
    void somebodyElsesGoodTokenIsNeitherTakenNorKept() {
        String planted = TOKENS.keep(null, "mallory");

        assertThat(TOKENS.fits(planted, planted, "weber")).isFalse();
        assertThat(TOKENS.keep(planted, "weber")).isNotEqualTo(planted);
    }

    @Test
    void cookieAndFormHaveToAgree() {
        assertThat(TOKENS.fits(TOKENS.keep(null, "weber"), TOKENS.keep(null, "weber"), "weber"))
                .isFalse();
        assertThat(TOKENS.fits(null, null, "weber")).isFalse();
    }

    @Test
    void overTlsTheCookieIsTheHostsOwn() {
        var cookie = FormToken.cookie("token", true);

        assertThat(cookie.getName()).startsWith("__Host-");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        // Plain HTTP on a machine of one's own: browsers would refuse the prefix.
        assertThat(FormToken.cookie("token", false).getName()).isEqualTo("daylight-form");
    }
}
