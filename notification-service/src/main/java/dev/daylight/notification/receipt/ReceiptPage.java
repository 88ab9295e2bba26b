package dev.daylight.notification.receipt;

import dev.daylight.notification.attempt.Attempts;
import dev.daylight.notification.attempt.ReceiptToken;
import dev.daylight.notification.audit.AuditTrail;
import dev.daylight.notification.audit.AuditTrail.Action;
import dev.daylight.notification.obligation.Obligations;
import dev.daylight.notification.obligation.OwedNotice;
import dev.daylight.notification.receipt.ReceiptConfig.Remedies;
import dev.daylight.pages.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The page behind the link in a notice.
@Path("/receipts")
@PermitAll
@Tag(name = "Receipts", description = "What the person concerned sees")
class ReceiptPage {

    @CheckedTemplate(basePath = "receipt")
    static final class Templates {
        static native TemplateInstance receipt(
                Receipt receipt, Language language, String operator, String contact, Remedies remedies);

        static native TemplateInstance nothing(Language language, String contact);

        private Templates() {}
    }

    private final Attempts attempts;
    private final Obligations obligations;
    private final AuditTrail auditTrail;
    private final ReceiptConfig config;

    ReceiptPage(Attempts attempts, Obligations obligations, AuditTrail auditTrail, ReceiptConfig config) {
        this.attempts = attempts;
        this.obligations = obligations;
        this.auditTrail = auditTrail;
        this.config = config;
    }

    // The expression takes slashes too: whatever follows /receipts/ gets the same answer.
    @GET
    @Path("{token:.*}")
    @Produces(MediaType.TEXT_HTML)
    @Blocking
    @Transactional
    @Operation(operationId = "showReceipt", summary = "The receipt page, for whoever holds the link from a notice")
    @APIResponse(responseCode = "200", description = "What was disclosed")
    @APIResponse(responseCode = "404", description = "Nothing behind this link: unknown, malformed or too old")
    public Response show(
            @PathParam("token") String token,
            @Parameter(description = "en or zh; otherwise Accept-Language decides") @QueryParam("lang") @Nullable
                    String lang,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        Language language = Language.of(lang, acceptLanguage);
        Optional<OwedNotice> notice =
                ReceiptToken.parse(token).flatMap(attempts::noticeOf).flatMap(obligations::find);
        notice.ifPresent(shown -> auditTrail.add(
                "holder of the link", Action.RECEIPT_READ, shown.requestId(), shown.noticeId(), language.tag()));
        TemplateInstance page = notice.map(found -> Templates.receipt(
                        Receipt.of(found, language),
                        language,
                        config.operator(),
                        config.contact(),
                        config.remedies(language)))
                .orElseGet(() -> Templates.nothing(language, config.contact()));
        return Response.status(notice.isPresent() ? Response.Status.OK : Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header("Content-Language", language.tag())
                .header("Vary", "Accept-Language")
                .entity(page.setLocale(language.code()).render())
                .build();
    }
}
