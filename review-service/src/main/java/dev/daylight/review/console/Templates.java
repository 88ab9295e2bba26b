package dev.daylight.review.console;

import dev.daylight.pages.Language;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.preservation.Preservation;
import dev.daylight.review.queue.QueueLine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

@CheckedTemplate(basePath = "console")
final class Templates {

    private Templates() {}

    static native TemplateInstance queue(QueuePage view, Language language);

    static native TemplateInstance casepage(CasePage view, Language language);

    static native TemplateInstance preservations(List<Preservation> view, Language language);

    static native TemplateInstance preservation(PreservationPage view, Language language);

    static native TemplateInstance search(List<QueueLine> view, Language language);

    static native TemplateInstance many(ManyPage view, Language language);

    static native TemplateInstance order(OrderPage view, Language language);

    static native TemplateInstance orderlist(OrderListPage view, Language language);

    static native TemplateInstance refused(Objection.Kind kind, Language language);

    static native TemplateInstance forbidden(Language language);
}
