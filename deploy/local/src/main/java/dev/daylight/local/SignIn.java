package dev.daylight.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Signs the realm's sample people in as they would do it themselves: the code flow with PKCE, the page for the
/// password, the page for the one-time code. The tokens of tests and of the sample world are then made as all others
/// are, by no shorter way.
public final class SignIn {

    /// The level that takes a one-time code as well.
    public static final String STRONG = "2";

    /// The level that a password gives.
    public static final String PASSWORD_ONLY = "1";

    private static final String CLIENT = "daylight-cli";
    private static final String BACK = "http://127.0.0.1/signed-in";
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int MOST_STEPS = 12;
    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final URI realm;
    private final Clock clock;

    /// @param realm address of the realm `daylight`
    public SignIn(URI realm, Clock clock) {
        this.realm = realm;
        this.clock = clock;
    }

    /// The password that the local world gives to its people.
    public static String password(String username) {
        return "daylight-" + username;
    }

    /// What the person's authenticator shows at this moment (RFC 6238); its secret is `daylight-totp-<username>`.
    public static String oneTimeCode(String username, Instant now) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(("daylight-totp-" + username).getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(now.getEpochSecond() / 30)
                    .array());
            int from = hash[hash.length - 1] & 0x0F;
            int number = ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & 0x7FFF_FFFF;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// The answer of the token address: JSON with `access_token` and `expires_in`.
    ///
    /// @param level `acr` that is asked for
    /// @throws IOException when the identity provider is away or lets the person not in
    public String tokens(String username, String level) throws IOException, InterruptedException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String verifier = HexFormat.of().formatHex(random);
        Map<String, String> cookies = new LinkedHashMap<>();
        HttpResponse<String> answer = send(
                cookies,
                URI.create(realm + "/protocol/openid-connect/auth?"
                        + form(Map.of(
                                "response_type",
                                "code",
                                "client_id",
                                CLIENT,
                                "redirect_uri",
                                BACK,
                                "scope",
                                "openid",
                                "acr_values",
                                level,
                                "code_challenge",
                                challenge(verifier),
                                "code_challenge_method",
                                "S256"))),
                null);
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<String> next = answer.headers().firstValue("Location");
            if (next.isPresent()) {
                if (next.get().startsWith(BACK)) {
                    return exchange(code(next.get()), verifier);
                }
                answer = send(cookies, answer.uri().resolve(next.get()), null);
            } else {
                Map<String, String> fields = answer.body().contains("name=\"otp\"")
                        ? Map.of("otp", oneTimeCode(username, clock.instant()))
                        : Map.of("username", username, "password", password(username));
                answer = send(cookies, action(answer), fields);
            }
        }
        throw new IOException("the identity provider does not let " + username + " in");
    }

    private String exchange(String code, String verifier) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(
                new LinkedHashMap<>(),
                URI.create(realm + "/protocol/openid-connect/token"),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "redirect_uri", BACK,
                        "code", code,
                        "code_verifier", verifier));
        if (answer.statusCode() != 200) {
            throw new IOException("the identity provider gives no token: " + answer.statusCode());
        }
        return answer.body();
    }

    /// Keeps cookies itself: the provider marks them as secure, and on the loopback only a browser sends such ones.
    private HttpResponse<String> send(Map<String, String> cookies, URI address, @Nullable Map<String, String> fields)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(TIMEOUT);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (fields != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form(fields)));
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return answer;
    }

    private static URI action(HttpResponse<String> page) throws IOException {
        Matcher form = ACTION.matcher(page.body());
        if (page.statusCode() != 200 || !form.find()) {
            throw new IOException("the identity provider shows no form but " + page.statusCode());
        }
        return page.uri().resolve(form.group(1).replace("&amp;", "&"));
    }

    private static String code(String address) throws IOException {
        for (String pair : URI.create(address).getRawQuery().split("&")) {
            if (pair.startsWith("code=")) {
                return URLDecoder.decode(pair.substring(5), StandardCharsets.UTF_8);
            }
        }
        throw new IOException("the identity provider sends no code back");
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
