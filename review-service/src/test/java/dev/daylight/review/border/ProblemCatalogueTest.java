package dev.daylight.review.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What programs decide by stands in the document, no more and no less. Run with `-Dapprove` to write it anew.
class ProblemCatalogueTest {

    private static final Path DOCUMENT = Path.of("../docs/review-api.md");
    private static final String BEGIN = "<!-- problems -->\n";
    private static final String END = "<!-- /problems -->";

    @Test
    void theDocumentNamesEveryProblem() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if (System.getProperty("approve") != null) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + catalogue() + document.substring(end));
            return;
        }
        assertThat(document.substring(begin, end)).isEqualTo(catalogue());
    }

    private static String catalogue() {
        return ProblemCatalogue.entries().stream()
                .map(problem -> "| " + problem.status() + " | `" + problem.slug() + "` | " + problem.title() + " |\n")
                .collect(Collectors.joining("", "| status | slug | title |\n|---|---|---|\n", ""));
    }
}
