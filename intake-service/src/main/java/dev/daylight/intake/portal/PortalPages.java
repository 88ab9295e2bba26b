package dev.daylight.intake.portal;

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
            Language language,
            Visitor visitor,
            List<RequestLine> lines,
            ListFilter filter,
            FilingForm form,
            @Nullable String older);

    static native TemplateInstance file(Language language, Visitor visitor, FilingDraft draft, FilingForm form);

    /// A part of a page only: what the dry run says.
    static native TemplateInstance verdict(Checked checked);

    static native TemplateInstance request(
            Language language, Visitor visitor, CaseView view, FollowUpDraft draft, FilingForm form);

    static native TemplateInstance colleagues(
            Language language, Visitor visitor, ColleaguesView view, FollowUpDraft draft, FilingForm form);

    static native TemplateInstance problem(Language language, IntakeProblem problem, String subject);
}
