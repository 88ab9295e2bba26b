package dev.daylight.review.queue;

import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The same act for many cases. Each is a transaction of its own and has its own answer: that one of them changed
/// meanwhile is no reason to leave the others.
@ApplicationScoped
public class ManyCases {

    /// As many as a person can look over.
    public static final int MOST = 200;

    public enum Act {
        TAKE,
        HAND_OVER,
        RELEASE
    }

    public enum Outcome {
        DONE,
        STALE,
        NOT_ALLOWED
    }

    /// @param version the case as the list showed it
    public record Chosen(UUID id, long version) {}

    /// @param reason why not; absent when it was done
    /// @param version the case now; absent when nothing was done
    public record Done(
            UUID id,
            Outcome outcome,
            @Nullable Kind reason,
            @Nullable Long version) {}

    private final Assigning assigning;
    private final HandingOver handingOver;

    ManyCases(Assigning assigning, HandingOver handingOver) {
        this.assigning = assigning;
        this.handingOver = handingOver;
    }

    /// @param to subject of the colleague, where they are handed over
    /// @throws Objection when the question itself makes no sense
    public List<Done> act(Act act, List<Chosen> chosen, @Nullable String to, @Nullable String note, Person by) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw new Objection(Kind.INVALID_REQUEST, "Choose between one case and " + MOST + ".");
        }
        if (chosen.stream().map(Chosen::id).distinct().count() < chosen.size()) {
            throw new Objection(Kind.INVALID_REQUEST, "Choose each case once.");
        }
        if ((act == Act.HAND_OVER) != (to != null)) {
            throw new Objection(Kind.INVALID_REQUEST, "Cases are handed over to a colleague, and only then to one.");
        }
        return chosen.stream().map(one -> done(act, one, to, note, by)).toList();
    }

    private Done done(Act act, Chosen one, @Nullable String to, @Nullable String note, Person by) {
        try {
            CaseFile changed = switch (act) {
                case TAKE -> assigning.assign(one.id(), one.version(), by);
                case HAND_OVER -> handingOver.handOver(one.id(), one.version(), to == null ? "" : to, note, by);
                case RELEASE -> handingOver.release(one.id(), one.version(), note, by);
            };
            return new Done(one.id(), Outcome.DONE, null, changed.version());
        } catch (Objection e) {
            return new Done(
                    one.id(), e.kind() == Kind.STALE_VERSION ? Outcome.STALE : Outcome.NOT_ALLOWED, e.kind(), null);
        }
    }
}
