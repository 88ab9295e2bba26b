package dev.daylight.intake.portal;

import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.intake.datarequest.DataRequest;
import dev.daylight.intake.datarequest.RequestStep;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.pages.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages, checked against these signatures when the service is built.
@CheckedTemplate(basePath = "portal")
final class PortalPages {

    private PortalPages() {}

    static native TemplateInstance list(
            Language language, Visitor visitor, List<RequestLine> lines, @Nullable String older);

    static native TemplateInstance file(Language language, Visitor visitor, FilingDraft draft, FilingForm form);

    static native TemplateInstance request(
            Language language, Visitor visitor, DataRequest request, Particulars particulars, List<RequestStep> steps);

    static native TemplateInstance problem(Language language, IntakeProblem problem);
}
