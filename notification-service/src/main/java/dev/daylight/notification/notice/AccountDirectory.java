package dev.daylight.notification.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daylight.pages.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/// Asks the provider how to reach the holder of an account.
@ApplicationScoped
class AccountDirectory {

    private static final Logger LOG = Logger.getLogger(AccountDirectory.class);

    /// Something on both sides of one @, and no control character that could start another header.
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}@<>,;]+@[^\\s\\p{Cntrl}@<>,;]+");

    private final DirectoryConfig config;
    private final ObjectMapper mapper;
    private final HttpClient client;

    AccountDirectory(DirectoryConfig config, ObjectMapper mapper) {
        this.config = config;
        this.mapper = mapper;
        this.client = HttpClient.newBuilder()
                .connectTimeout(config.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Contact contactOf(String account) {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request(account), BodyHandlers.ofString());
        try {
            // Waits for the whole body: the request's own timeout ends with the headers.
            return read(answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            answer.cancel(true);
            LOG.warnf("account directory does not answer cause=%s", e.getClass().getSimpleName());
            return new Contact.Away();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Contact.Away();
        }
    }

    private HttpRequest request(String account) {
        try {
            String base = config.url().toString().replaceAll("/+$", "");
            return HttpRequest.newBuilder(URI.create(base + "/account-directory/v1/contacts"))
                    .timeout(config.timeout())
                    .header("Authorization", "Bearer " + config.token())
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json, application/problem+json")
                    .POST(BodyPublishers.ofString(mapper.writeValueAsString(Map.of("account", account))))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    private Contact read(HttpResponse<String> answer) {
        if (answer.statusCode() == 404 && isProblem(answer)) {
            return new Contact.Gone();
        }
        if (answer.statusCode() != 200) {
            // Also a 404 that is no problem document: a wrong address of ours must not make every notice fail for good.
            LOG.warnf("account directory refuses status=%s", answer.statusCode());
            return new Contact.Away();
        }
        try {
            JsonNode contact = mapper.readTree(answer.body());
            if (contact == null || !contact.path("email").isTextual()) {
                return new Contact.Gone();
            }
            String email = contact.path("email").asText();
            return email.length() <= 254 && ADDRESS.matcher(email).matches()
                    ? new Contact.Reachable(
                            email, Language.of(contact.path("language").asText("en"), null))
                    : new Contact.Gone();
        } catch (JsonProcessingException e) {
            LOG.warn("account directory answers without JSON");
            return new Contact.Away();
        }
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
    }
}
