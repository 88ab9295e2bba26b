package dev.daylight.review.casefile;

import static dev.daylight.review.casefile.Attempts.ARIA;
import static dev.daylight.review.casefile.Attempts.MOVES;
import static dev.daylight.review.casefile.Attempts.RITA;
import static dev.daylight.review.casefile.Attempts.move;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.review.casefile.CaseState.Approved;
import dev.daylight.review.casefile.CaseState.Open;
import dev.daylight.review.casefile.Recommendation.Grant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CaseStatePropertiesTest {

    /// Whatever two people try in whatever order: content is disclosed only after somebody else than the recommender
    /// approved it.
    @Property(tries = 2000)
    void noSequenceOfMovesDisclosesContentOnOnePersonsWord(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 2 * MOVES - 1) Integer> tries) {
        CaseState state = new Open();
        for (int attempt : tries) {
            try {
                state = move(state, attempt / 2, attempt % 2 == 0 ? RITA : ARIA);
            } catch (Objection e) {
                continue;
            }
            if (state instanceof CaseState.Disclosed || state instanceof Approved) {
                assertThat(state.recommendation()).isInstanceOf(Grant.class);
                assertThat(state.approval()).isNotNull();
                assertThat(state.approval().by().isSameAs(state.recommendation().by()))
                        .isFalse();
            }
        }
    }
}
