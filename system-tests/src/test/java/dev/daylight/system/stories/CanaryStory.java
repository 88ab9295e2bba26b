package dev.daylight.system.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.system.people.Answer;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.FiledRequest;
import dev.daylight.system.people.Patience;
import dev.daylight.system.people.RequestDraft;
import dev.daylight.system.people.RequestDraft.Account;
import dev.daylight.system.people.Reviewer;
import dev.daylight.system.people.World.Person;
import dev.daylight.system.topics.TopicRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Plants personal data that can be told apart from everything else, takes them through a whole case and through some
/// mistakes, and looks for them where they must not be.
class CanaryStory {

    private static final String CASE_NUMBER = "CANARY 77 Js 40417/26";
    private static final String OFFENCE = "Canary-Straftat nach Paragraph 404";
    private static final String SILENCE = "Canary: der Verdacht soll geheim bleiben";
    private static final List<String> SERVICES = List.of("intake", "review", "notification", "reporting", "scanner");

    private final SharedStack shared = SharedStack.get();
    private final Cast cast = shared.cast();
    private final Cases cases = new Cases(cast);

    @Test
    void noPersonalDataReachTopicsLogsOrMetrics() {
        Person person = cast.world().speaking("zh-Hans", 9);
        List<String> canaries = List.of(
                CASE_NUMBER,
                "40417",
                OFFENCE,
                "Canary",
                person.email(),
                person.email().split("@")[0],
                "canary.nobody");

        FiledRequest request = wholeCase(person);
        mistakes(person);

        assertThat(canariesAreReal(request)).as("the desk itself sees them").isTrue();
        List<String> found = new ArrayList<>();
        for (TopicRecord record : cast.topics().everything()) {
            look(canaries, record.text() + record.headers() + record.key(), record.toString(), found);
        }
        for (String service : SERVICES) {
            look(canaries, log(service), "the log of " + service, found);
        }
        for (String metrics : metrics()) {
            look(canaries, metrics, "metrics", found);
        }
        assertThat(found).isEmpty();
    }

    private FiledRequest wholeCase(Person person) {
        RequestDraft draft = cases.plain(person);
        RequestDraft planted = new RequestDraft(
                draft.kind(),
                draft.proceeding(),
                CASE_NUMBER,
                OFFENCE,
                draft.legalProvision(),
                List.of(person.byEmail(), new Account("USERNAME", "canary.nobody")),
                draft.categories(),
                draft.period(),
                draft.instrument(),
                new RequestDraft.Silence(
                        "Amtsgericht Musterstadt", SILENCE, cases.papers().inSeconds(6)),
                null,
                null);
        FiledRequest filed = cases.file(planted);
        Reviewer rita = cases.checked(filed.id(), "rita");
        rita.recommendGrant(filed.id(), cases.scope(Cases.NON_CONTENT));
        FiledRequest disclosed = cast.officer("weber").followUntil(filed.id(), "DISCLOSED");
        cast.keyring()
                .agencyKey("a")
                .open(cast.officer("weber").download(disclosed))
                .verify();
        int before = cast.mailbox().mails(person.email()).size();
        Patience.until(
                Duration.ofSeconds(60),
                "the notice",
                () -> cast.mailbox().mails(person.email()).size(),
                size -> size > before || size > 0);
        return filed;
    }

    /// What is refused must not be written down either.
    private void mistakes(Person person) {
        byte[] pdf = "no pdf".getBytes(StandardCharsets.UTF_8);
        RequestDraft draft = cases.plain(person).offence(OFFENCE);
        cast.officer("weber")
                .submit(
                        draft.json()
                                .put("canary.nobody", CASE_NUMBER)
                                .toString()
                                .getBytes(StandardCharsets.UTF_8),
                        pdf,
                        CASE_NUMBER);
        cast.officer("weber")
                .submit(
                        draft.json().put("kind", OFFENCE).toString().getBytes(StandardCharsets.UTF_8),
                        pdf,
                        cast.newId().toString());
        cast.officer("weber")
                .submit(
                        ("{" + person.email()).getBytes(StandardCharsets.UTF_8),
                        pdf,
                        cast.newId().toString());
        cast.officer("weber")
                .submit(
                        draft.json().toString().getBytes(StandardCharsets.UTF_8),
                        pdf,
                        cast.newId().toString());
    }

    private boolean canariesAreReal(FiledRequest request) {
        Answer seen = cast.reviewer("rita").ask("/v1/cases/" + request.id() + "/particulars");
        return seen.text().contains(CASE_NUMBER) && seen.text().contains(OFFENCE);
    }

    private static void look(List<String> canaries, String text, String where, List<String> found) {
        for (String canary : canaries) {
            if (text.contains(canary)) {
                found.add("\"" + canary + "\" in " + where);
            }
        }
    }

    private String log(String service) {
        Path log = shared.stack().logs().resolve(service + ".log");
        try {
            String text = Files.readString(log, StandardCharsets.ISO_8859_1);
            assertThat(text).as("the log of %s is the right file", service).isNotBlank();
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> metrics() {
        return List.of(
                        cast.addresses().intake("/q/metrics"),
                        cast.addresses().review("/q/metrics"),
                        cast.addresses().notification("/q/metrics"),
                        cast.addresses().reporting("/q/metrics"),
                        cast.addresses().scanner("/q/metrics"))
                .stream()
                .map(address -> cast.http().call("GET", address).send().text())
                .toList();
    }
}
