package dev.daylight.review.console;

import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.pages.Language;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.border.Caller;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.casefile.KeptTexts;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.SealedDocuments;
import dev.daylight.review.confidentiality.Orders;
import dev.daylight.review.confidentiality.OrdersOfPreservation;
import dev.daylight.review.preservation.Preservations;
import dev.daylight.review.queue.CaseWhole;
import dev.daylight.review.queue.CountingQueue;
import dev.daylight.review.queue.Queue;
import dev.daylight.review.queue.QueueFilter;
import dev.daylight.review.queue.QueuePlace;
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
    private final KeptTexts texts;
    private final Caller caller;
    private final Queue queue;
    private final CountingQueue counting;

    Pages(
            ReadingCases reading,
            SealedDocuments documents,
            Preservations preservations,
            Orders orders,
            Reclassifying reclassifying,
            AuditTrail auditTrail,
            KeptTexts texts,
            Caller caller,
            Queue queue,
            CountingQueue counting) {
        this.reading = reading;
        this.documents = documents;
        this.preservations = preservations;
        this.orders = orders;
        this.reclassifying = reclassifying;
        this.auditTrail = auditTrail;
        this.texts = texts;
        this.caller = caller;
        this.queue = queue;
        this.counting = counting;
    }

    /// @param after where the page before ended
    TemplateInstance queue(QueueFilter filter, @Nullable QueuePlace after, Language language) {
        QueuePage page = new QueuePage(
                queue.page(filter, caller.person(), after, QueuePage.LINES),
                filter,
                counting.counts(caller.person()),
                after,
                caller.is(Roles.REVIEWER));
        return Templates.queue(page, language).setLocale(language.code());
    }

    /// @param objection why the last thing that was tried did not happen
    TemplateInstance casePage(UUID id, @Nullable Objection objection, Language language) {
        CaseWhole whole = reading.whole(id);
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
                shown);
        return Templates.casepage(page, language).setLocale(language.code());
    }

    /// What is kept or was, the newest first.
    TemplateInstance preservations(Language language) {
        return Templates.preservations(preservations.latest(QueuePage.LINES), language)
                .setLocale(language.code());
    }

    /// @param objection why the last thing that was tried did not happen
    TemplateInstance preservation(UUID id, @Nullable Objection objection, Language language) {
        OrdersOfPreservation orders = this.orders
                .ofPreservation(id)
                .orElseThrow(() -> new Objection(Kind.UNKNOWN_CASE, "There is no such preservation."));
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
