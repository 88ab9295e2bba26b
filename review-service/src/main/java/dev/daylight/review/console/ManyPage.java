package dev.daylight.review.console;

import dev.daylight.review.queue.ManyCases.Act;
import dev.daylight.review.queue.ManyCases.Done;
import dev.daylight.review.queue.ManyCases.Outcome;
import java.util.List;

/// What became of each case that was chosen.
record ManyPage(Act act, List<Done> answers) {

    ManyPage {
        answers = List.copyOf(answers);
    }

    public long done() {
        return answers.stream().filter(done -> done.outcome() == Outcome.DONE).count();
    }

    /// What needs another look stands in front.
    public List<Done> failed() {
        return answers.stream().filter(done -> done.outcome() != Outcome.DONE).toList();
    }
}
