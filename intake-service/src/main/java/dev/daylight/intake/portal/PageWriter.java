package dev.daylight.intake.portal;

import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.Agency;
import dev.daylight.intake.agency.AgencyStatus;
import dev.daylight.intake.agency.Caller;
import dev.daylight.intake.problem.BodyLimits;
import dev.daylight.intake.problem.FormParts;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.messaging.Ids;
import dev.daylight.pages.Language;
import dev.daylight.rules.LegalRules;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What every page needs: the reader's language, who reads, and the token that its forms carry.
@RequestScoped
class PageWriter {

    /// Header set by the script that shows an upload's progress: it goes on to the address by itself.
    static final String WATCHED = "Daylight-Upload";

    private final Agencies agencies;
    private final Caller caller;
    private final LegalRules rules;
    private final BodyLimits limits;
    private final Ids ids;
    private final Clock clock;
    private final FormToken tokens;
    private final UriInfo address;
    private final HttpHeaders headers;
    private @Nullable String token;

    PageWriter(
            Agencies agencies,
            Caller caller,
            LegalRules rules,
            BodyLimits limits,
            Ids ids,
            Clock clock,
            FormToken tokens,
            UriInfo address,
            HttpHeaders headers) {
        this.agencies = agencies;
        this.caller = caller;
        this.rules = rules;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
        this.tokens = tokens;
        this.address = address;
        this.headers = headers;
    }

    /// Where a form leads when what it sent was done.
    ///
    /// @param watched by the script that shows the progress
    static Response goOn(URI place, boolean watched) {
        return watched
                ? Response.noContent().header("Daylight-Place", place).build()
                : Response.seeOther(place).build();
    }

    /// A page with forms: the browser keeps their token.
    Response page(int status, TemplateInstance page) {
        Response.ResponseBuilder response = Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(FormToken.cookie(token(), secure()))
                .entity(page.setLocale(Locale.forLanguageTag(language().code())).render());
        if (ReaderLanguage.chosenNow(address) != null) {
            response.cookie(ReaderLanguage.cookie(language(), secure()));
        }
        return response.build();
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when the form was not opened in this browser
    void demandOurs(FormParts parts) {
        if (!tokens.fits(cookie(), parts.field(FormToken.FIELD).orElse(null), caller.subject())) {
            throw IntakeProblem.FORM_NOT_OURS.because("Open the form again; nothing was filed.");
        }
    }

    /// The key that the form carries; programs have keys of their own.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when the form carries none
    String key(FormParts parts) {
        return parts.field("idempotency-key")
                .filter(sent -> !sent.isBlank() && sent.length() <= 100)
                .orElseThrow(() -> IntakeProblem.FORM_NOT_OURS.because("Open the form again; nothing was filed."));
    }

    String newKey() {
        return ids.next().toString();
    }

    FilingForm form(String key) {
        return new FilingForm(
                token(), key, limits.instrumentLimit() / (1024 * 1024), rules, agency().country(), language());
    }

    Visitor visitor() {
        Agency agency = agency();
        return new Visitor(caller.greetingName(), agency.name(), agency.status(today()) == AgencyStatus.CERTIFIED);
    }

    Agency agency() {
        return agencies.require(caller.agency());
    }

    Language language() {
        return ReaderLanguage.of(address, headers);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// The same token within one answer, also when the browser has none yet.
    private String token() {
        String kept = token == null ? tokens.keep(cookie(), caller.subject()) : token;
        token = kept;
        return kept;
    }

    private @Nullable String cookie() {
        Cookie cookie = headers.getCookies().get(FormToken.cookieName(secure()));
        return cookie == null ? null : cookie.getValue();
    }

    private boolean secure() {
        return "https".equals(address.getBaseUri().getScheme());
    }
}
