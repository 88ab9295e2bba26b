package dev.daylight.intake.portal;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.intake.access.RecordsRefusal;
import dev.daylight.intake.access.Sensitive;
import dev.daylight.intake.access.SensitiveAction;
import dev.daylight.intake.agency.Caller;
import dev.daylight.intake.datarequest.DataRequestReading;
import dev.daylight.intake.datarequest.DesiredStatus;
import dev.daylight.intake.datarequest.RequestDocuments;
import dev.daylight.intake.datarequest.RequestSearch;
import dev.daylight.intake.delivery.Collector;
import dev.daylight.intake.delivery.DeliveryReading;
import dev.daylight.intake.delivery.PackageCollection;
import dev.daylight.intake.delivery.PackageResponse;
import dev.daylight.intake.delivery.Receipt;
import dev.daylight.intake.problem.FormParts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/// The agency's requests: the list, each by itself, and what can be taken along.
@Path("/portal")
@RolesAllowed("officer")
@Produces(MediaType.TEXT_HTML)
class CasePages {

    private final DataRequestReading reading;
    private final RequestDocuments documents;
    private final DeliveryReading deliveries;
    private final PackageCollection collection;
    private final CaseDesk desk;
    private final Countdowns countdowns;
    private final Caller caller;
    private final PageWriter pages;
    private final Clock clock;
    private final UriInfo address;

    CasePages(
            DataRequestReading reading,
            RequestDocuments documents,
            DeliveryReading deliveries,
            PackageCollection collection,
            CaseDesk desk,
            Countdowns countdowns,
            Caller caller,
            PageWriter pages,
            Clock clock,
            UriInfo address) {
        this.reading = reading;
        this.documents = documents;
        this.deliveries = deliveries;
        this.collection = collection;
        this.desk = desk;
        this.countdowns = countdowns;
        this.caller = caller;
        this.pages = pages;
        this.clock = clock;
        this.address = address;
    }

    @GET
    public Response list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("due") @Nullable String due,
            @QueryParam("filedBy") @Nullable String filedBy,
            @QueryParam("cursor") @Nullable String cursor) {
        RequestSearch search = RequestSearch.of(
                orAny(status),
                orAny(kind),
                dueBefore(orAny(due)),
                null,
                orAny(filedBy),
                orAny(cursor),
                null,
                caller.subject());
        ListFilter filter =
                new ListFilter(or(status), or(kind), or(due), !or(filedBy).isEmpty(), false);
        return list(search, filter);
    }

    /// By case number, which stands in no address and so in no log.
    @POST
    @Path("search")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RecordsRefusal
    @Sensitive(SensitiveAction.FILING)
    public Response search(MultipartFormDataInput multipart) {
        FormParts parts = new FormParts(multipart);
        pages.demandOurs(parts);
        String number = parts.field("caseNumber").orElse("");
        if (number.isBlank()) {
            return Response.seeOther(URI.create("/portal")).build();
        }
        return list(
                RequestSearch.of(null, null, null, number, null, null, "100", caller.subject()),
                new ListFilter("", "", "", false, true));
    }

    /// Where a reload or a change of language lands after a search.
    @GET
    @Path("search")
    public Response listAgain() {
        return Response.seeOther(address.getBaseUriBuilder()
                        .path("portal")
                        .replaceQuery(address.getRequestUri().getRawQuery())
                        .build())
                .build();
    }

    @GET
    @Path("requests/{id}")
    public Response request(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        return desk.show(200, id, FollowUpDraft.none(done));
    }

    @GET
    @Path("requests/{id}/documents/{documentId}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_HTML})
    public Response document(@PathParam("id") String id, @PathParam("documentId") String documentId) {
        RequestDocuments.Uploaded uploaded = documents.download(caller.agency(), caller.subject(), id, documentId);
        return Response.ok(uploaded.file(), MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + uploaded.id() + "."
                                + uploaded.type().ending() + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("requests/{id}/package")
    @Sensitive(SensitiveAction.COLLECTION)
    @Produces({"application/pkcs7-mime", MediaType.TEXT_HTML})
    public Response download(@PathParam("id") String id) {
        return PackageResponse.of(collection.collect(Collector.of(caller), id), id);
    }

    @HEAD
    @Path("requests/{id}/package")
    public Response lookAtPackage() {
        throw PackageResponse.onlyByGet();
    }

    /// With ranges: a browser goes on where a download broke off.
    @GET
    @Path("requests/{id}/deliveries/{deliveryId}/package")
    @Sensitive(SensitiveAction.COLLECTION)
    @Produces({"application/pkcs7-mime", MediaType.TEXT_HTML})
    public Response download(
            @PathParam("id") String id,
            @PathParam("deliveryId") String deliveryId,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        return PackageResponse.of(
                collection.collect(Collector.of(caller), id, deliveryId, new PackageCollection.Wanted(range, ifRange)),
                deliveryId);
    }

    @HEAD
    @Path("requests/{id}/deliveries/{deliveryId}/package")
    public Response lookAtDelivery() {
        throw PackageResponse.onlyByGet();
    }

    @GET
    @Path("requests/{id}/deliveries/{deliveryId}/receipt")
    @Produces({Receipt.MEDIA_TYPE, MediaType.TEXT_HTML})
    public Response receipt(@PathParam("id") String id, @PathParam("deliveryId") String deliveryId) {
        return Response.ok(deliveries.receipt(caller.agency(), caller.subject(), id, deliveryId), Receipt.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipt.jws\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response list(RequestSearch search, ListFilter filter) {
        DataRequestReading.Page page = reading.list(caller.agency(), caller.subject(), search);
        String country = pages.agency().country();
        List<RequestLine> lines = page.requests().stream()
                .map(request -> new RequestLine(
                        request.id(),
                        reading.caseNumber(request),
                        request.kind(),
                        request.status(),
                        request.desired() == DesiredStatus.CANCELLED,
                        request.filedAt(),
                        request.status().isOver()
                                ? null
                                : request.deadline()
                                        .map(deadline -> countdowns.to(deadline.dueAt(), country, pages.language()))
                                        .orElse(null),
                        request.kind() == DataRequestKind.EMERGENCY
                                        && request.paperFiledAt().isEmpty()
                                        && !request.status().isOver()
                                ? request.paperDueAt()
                                        .map(due -> countdowns.to(due, country, pages.language()))
                                        .orElse(null)
                                : null))
                .toList();
        return pages.page(
                200,
                PortalPages.list(
                        pages.language(),
                        pages.visitor(),
                        lines,
                        filter,
                        pages.form(pages.newKey()),
                        older(page.next())));
    }

    private @Nullable String older(@Nullable String next) {
        return next == null
                ? null
                : "/portal?"
                        + address.getRequestUriBuilder()
                                .replaceQueryParam(ReaderLanguage.PARAMETER)
                                .replaceQueryParam("cursor", next)
                                .build()
                                .getRawQuery();
    }

    private @Nullable String dueBefore(@Nullable String due) {
        return switch (due) {
            case null -> null;
            case "OVER" -> clock.instant().toString();
            case "3" -> clock.instant().plus(Duration.ofDays(3)).toString();
            case "7" -> clock.instant().plus(Duration.ofDays(7)).toString();
            // Whoever changes the address by hand is told so.
            default -> due;
        };
    }

    private static @Nullable String orAny(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }
}
