package dev.daylight.standins.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    record Fact(int number) {}

    @TempDir
    Path folder;

    @Test
    void aLineThatWasHalfWrittenIsForgottenAndTheNextOneStandsAlone() throws Exception {
        Path file = folder.resolve("facts.jsonl");
        try (Journal<Fact> journal = Journal.in(file, Fact.class)) {
            journal.append(new Fact(1));
        }
        Files.writeString(file, "{\"numb", StandardOpenOption.APPEND);

        try (Journal<Fact> journal = Journal.in(file, Fact.class)) {
            assertThat(journal.read()).containsExactly(new Fact(1));
            journal.append(new Fact(2));
            assertThat(journal.read()).containsExactly(new Fact(1), new Fact(2));
        }
    }

    @Test
    void whatIsAppendedAfterAReplacementFollowsIt() throws Exception {
        try (Journal<Fact> journal = Journal.in(folder.resolve("facts.jsonl"), Fact.class)) {
            journal.append(new Fact(1));
            journal.append(new Fact(2));

            journal.replace(List.of(new Fact(7)));
            journal.append(new Fact(8));

            assertThat(journal.read()).containsExactly(new Fact(7), new Fact(8));
        }
    }
}
