package dev.daylight.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The mail server's boxes, as their owners read them.
public final class Mailbox {

    private final Addresses addresses;
    private final Http http;

    Mailbox(Addresses addresses, Http http) {
        this.addresses = addresses;
        this.http = http;
    }

    /// All mails of an address; none when nothing ever came for it.
    public List<Mail> mails(String address) {
        Answer answer = http.call(
                        "GET",
                        addresses.mailApi(
                                "/api/user/" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "/messages"))
                .send();
        if (answer.status() == 400 || answer.status() == 404) {
            return List.of(); // the server makes a box when the first mail for it comes
        }
        List<Mail> mails = new ArrayList<>();
        for (JsonNode message : answer.expect(200, "the mailbox").json()) {
            mails.add(Mail.parse(message.path("mimeMessage").asText()));
        }
        return mails;
    }

    /// Every mail of everybody.
    public List<Mail> everything() {
        Answer users = http.call("GET", addresses.mailApi("/api/user")).send().expect(200, "the list of mailboxes");
        return users.json()
                .valueStream()
                .flatMap(user -> mails(user.path("email").asText()).stream())
                .toList();
    }
}
