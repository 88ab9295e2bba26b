package dev.daylight.review.console;

import dev.daylight.pages.Language;
import dev.daylight.review.casefile.Objection;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "console")
final class Templates {

    private Templates() {}

    static native TemplateInstance queue(QueuePage view, Language language);

    static native TemplateInstance casepage(CasePage view, Language language);

    static native TemplateInstance refused(Objection.Kind kind, Language language);

    static native TemplateInstance forbidden(Language language);
}
