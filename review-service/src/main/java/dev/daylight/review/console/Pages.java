package dev.daylight.review.console;

import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.pages.Language;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.audit.Reads;
import dev.daylight.review.border.Caller;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.casefile.KeptTexts;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.SealedDocuments;
import dev.daylight.review.colleague.Colleagues;
import dev.daylight.review.confidentiality.Orders;
import dev.daylight.review.confidentiality.OrdersOfPreservation;
import dev.daylight.review.conflict.Conflicts;
import dev.daylight.review.deadline.Warnings;
import dev.daylight.review.note.Notes;
import dev.daylight.review.preservation.Preservations;
import dev.daylight.review.queue.CaseWhole;
import dev.daylight.review.queue.CountingQueue;
import dev.daylight.review.queue.Queue;
import dev.daylight.review.queue.QueueFilter;
import dev.daylight.review.queue.QueueLine;
import dev.daylight.review.queue.QueuePlace;
import dev.daylight.review.queue.QueuedCases;
import dev.daylight.review.queue.ReadingCases;
import dev.daylight.review.reclassification.Reclassifying;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gathers what a page shows, for the person who looks.
@ApplicationScoped
class Pages {

    private final ReadingCases reading;
    private final SealedDocuments documents;
    private final Preservations preservations;
    private final Orders orders;
    private final Reclassifying reclassifying;
    private final AuditTrail auditTrail;
    private final Reads reads;
    private final KeptTexts texts;
    private final Caller caller;
    private final Queue queue;
    private final CountingQueue counting;
    private final Colleagues colleagues;
    private final Conflicts conflicts;
    private final Notes notes;
    private final Warnings warnings;

    Pages(
            ReadingCases reading,
            SealedDocuments documents,
            Preservations preservations,
            Orders orders,
            Reclassifying reclassifying,
            AuditTrail auditTrail,
            Reads reads,
            KeptTexts texts,
            Caller caller,
            Queue queue,
            CountingQueue counting,
            Colleagues colleagues,
            Conflicts conflicts,
            Notes notes,
            Warnings warnings) {
        this.reading = reading;
        this.documents = documents;
        this.preservations = preservations;
        this.orders = orders;
        this.reclassifying = reclassifying;
        this.auditTrail = auditTrail;
        this.reads = reads;
        this.texts = texts;
        this.caller = caller;
        this.queue = queue;
        this.counting = counting;
        this.colleagues = colleagues;
        this.conflicts = conflicts;
        this.notes = notes;
        this.warnings = warnings;
    }

    /// @param after where the page before ended
    TemplateInstance queue(QueueFilter filter, @Nullable QueuePlace after, boolean dense, Language language) {
        boolean reviews = caller.is(Roles.REVIEWER);
        colleagues.came(caller.person(), reviews);
        QueuedCases found = queue.page(filter, caller.person(), after, dense ? QueuePage.DENSE_LINES : QueuePage.LINES);
        reads.ofList(found.lines().stream().map(line -> line.id()).toList(), caller.person(), "console");
        QueuePage page = new QueuePage(
                found,
                filter,
                counting.counts(caller.person()),
                after,
                dense,
                reviews,
                reviews ? others() : List.of(),
                queue.lines(warnings.standing(QueuePage.WARNINGS)));
        return Templates.queue(page, language).setLocale(language.code());
    }

    TemplateInstance search(List<QueueLine> found, Language language) {
        return Templates.search(found, language).setLocale(language.code());
    }

    TemplateInstance many(ManyPage page, Language language) {
        return Templates.many(page, language).setLocale(language.code());
    }

    /// @param objection why the last thing that was tried did not happen
    TemplateInstance casePage(UUID id, @Nullable Objection objection, Language language) {
        conflicts.mustHaveNone(id, caller.person());
        CaseWhole whole = reading.whole(id);
        reads.ofCase(id, caller.person(), "console");
        Particulars particulars = null;
        Objection shown = objection;
        if (mayOpen(whole)) {
            try {
                particulars = documents.particulars(whole.file().filing(), caller.person(), "case page");
            } catch (Objection e) {
                // The rest of the case is shown all the same, with the reason on top.
                shown = objection == null ? e : objection;
            }
        }
        CasePage page = new CasePage(
                whole,
                particulars,
                caller.is(Roles.REVIEWER),
                caller.is(Roles.REVIEWER),
                caller.is(Roles.APPROVER) && !recommendedByCaller(whole),
                caller.is(Roles.APPROVER),
                whole.file().state().name() == CaseState.Name.IN_REVIEW
                        ? reclassifying.choices(whole.file().filing())
                        : List.of(),
                auditTrail.of(id),
                texts.of(id),
                shown,
                casework(whole));
        return Templates.casepage(page, language).setLocale(language.code());
    }

    private CaseworkPart casework(CaseWhole whole) {
        boolean reviews = caller.is(Roles.REVIEWER);
        if (!reviews && !caller.is(Roles.APPROVER)) {
            return CaseworkPart.NONE;
        }
        var assignment = whole.file().state().assignment();
        boolean isTheirs = reviews
                && whole.file().state() instanceof CaseState.InReview
                && assignment != null
                && assignment.reviewer().isSameAs(caller.person());
        return new CaseworkPart(
                notes.of(whole.file().id(), caller.person()), true, isTheirs, isTheirs ? others() : List.of());
    }

    private List<Person> others() {
        return colleagues.reviewers().stream()
                .filter(colleague -> !colleague.isSameAs(caller.person()))
                .toList();
    }

    /// What is kept or was, the newest first.
    TemplateInstance preservations(Language language) {
        var found = preservations.latest(QueuePage.LINES);
        reads.ofList(found.stream().map(kept -> kept.requestId()).toList(), caller.person(), "console");
        return Templates.preservations(found, language).setLocale(language.code());
    }

    /// @param objection why the last thing that was tried did not happen
    TemplateInstance preservation(UUID id, @Nullable Objection objection, Language language) {
        OrdersOfPreservation orders = this.orders
                .ofPreservation(id)
                .orElseThrow(() -> new Objection(Kind.UNKNOWN_CASE, "There is no such preservation."));
        reads.ofCase(id, caller.person(), "console");
        boolean leads = caller.is(Roles.COMPLIANCE_LEAD);
        PreservationPage page = new PreservationPage(
                preservations.of(id).orElse(null),
                orders,
                caller.is(Roles.REVIEWER) || leads,
                caller.is(Roles.APPROVER) || leads,
                auditTrail.of(id),
                objection);
        return Templates.preservation(page, language).setLocale(language.code());
    }

    /// Nobody is offered to approve what they recommended; trying is refused besides.
    private boolean recommendedByCaller(CaseWhole whole) {
        var recommendation = whole.file().state().recommendation();
        return recommendation != null && recommendation.by().isSameAs(caller.person());
    }

    /// Reviewers always; approvers while they are asked for their word, and without the accounts' identifiers.
    private boolean mayOpen(CaseWhole whole) {
        return caller.is(Roles.REVIEWER)
                || caller.is(Roles.APPROVER) && whole.file().state() instanceof CaseState.Recommended;
    }
}
