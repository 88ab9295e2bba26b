package dev.daylight.intake.delivery;

import dev.daylight.intake.access.Sensitive;
import dev.daylight.intake.access.SensitiveAction;
import dev.daylight.intake.agency.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/data-requests/{id}/deliveries")
@RolesAllowed({"officer", "agency-machine"})
@Tag(
        name = "Deliveries",
        description = "What was disclosed for a request: encrypted packages, each for a limited time.")
class DeliveriesResource {

    private static final String UNKNOWN = "`data-request-unknown`; `delivery-unknown`";

    private final DeliveryReading reading;
    private final PackageCollection collection;
    private final Caller caller;

    DeliveriesResource(DeliveryReading reading, PackageCollection collection, Caller caller) {
        this.reading = reading;
        this.collection = collection;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Operation(
            operationId = "listDeliveries",
            summary = "List what was delivered",
            description = "Each package with the moment at which it is gone and with everybody of your agency who took"
                    + " it, or tried to.")
    @APIResponse(
            responseCode = "200",
            description = "Newest first; empty until something is disclosed.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = DeliveryRepresentation.class),
                            example = DeliveryExamples.LIST))
    @APIResponse(responseCode = "404", description = "`data-request-unknown`")
    public Response list(@PathParam("id") String id) {
        return Response.ok(reading.list(caller.agency(), caller.subject(), id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{deliveryId}/package")
    @Produces({PackageForm.CMS_TYPE, PackageForm.OPENPGP_TYPE, "application/problem+json"})
    @Sensitive(SensitiveAction.COLLECTION)
    @Operation(
            operationId = "downloadPackage",
            summary = "Download a package, whole or in part",
            description = "The package is encrypted to what your agency is registered with: to a certificate as CMS"
                    + " AuthEnvelopedData (RFC 5083), to an OpenPGP key as an OpenPGP message (RFC 9580). To resume, send Range with the first byte that is missing and"
                    + " If-Range with the ETag. One range at a time; several get the whole. Every attempt is noted and"
                    + " shown to your agency's officers. It is handed to certified agencies only, at that moment: a"
                    + " download that runs is broken off.")
    @APIResponse(
            responseCode = "200",
            description = "The whole package.",
            headers = {
                @Header(
                        name = "ETag",
                        description = "Strong; the SHA-256 in quotes.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Repr-Digest",
                        description = "SHA-256 of the whole package (RFC 9530).",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "Accept-Ranges", description = "bytes", schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(
                        mediaType = PackageForm.CMS_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = PackageForm.OPENPGP_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "206",
            description = "The part that Content-Range names; ETag and Repr-Digest are the whole's.",
            content = {
                @Content(
                        mediaType = PackageForm.CMS_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = PackageForm.OPENPGP_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = UNKNOWN + "; `package-not-available`: it is withheld.")
    @APIResponse(responseCode = "410", description = "`delivery-expired`: availableUntil is over.")
    @APIResponse(responseCode = "416", description = "`range-not-satisfiable`: Content-Range tells the length.")
    public Response download(
            @PathParam("id") String id,
            @PathParam("deliveryId") String deliveryId,
            @Parameter(description = "For example bytes=1048576-") @HeaderParam("Range") @Nullable String range,
            @Parameter(description = "The ETag of the part that you have.") @HeaderParam("If-Range") @Nullable
                    String ifRange) {
        return PackageResponse.of(
                collection.collect(Collector.of(caller), id, deliveryId, new PackageCollection.Wanted(range, ifRange)),
                deliveryId);
    }

    @HEAD
    @Path("{deliveryId}/package")
    @Produces({PackageForm.CMS_TYPE, PackageForm.OPENPGP_TYPE, "application/problem+json"})
    @Operation(
            operationId = "lookAtPackage",
            summary = "Read the headers of a package",
            description = "Length, ETag and digest, without downloading anything.")
    @APIResponse(responseCode = "200", description = "The headers that a download would have.")
    @APIResponse(responseCode = "404", description = UNKNOWN + "; `package-not-available`")
    @APIResponse(responseCode = "410", description = "`delivery-expired`: availableUntil is over.")
    public Response look(@PathParam("id") String id, @PathParam("deliveryId") String deliveryId) {
        DeliveryReading.Available available = reading.available(caller.agency(), caller.subject(), id, deliveryId);
        return PackageResponse.headOf(available.delivery(), available.form());
    }

    @GET
    @Path("{deliveryId}/manifest")
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Operation(
            operationId = "readManifest",
            summary = "Read what can be said of a package from outside",
            description = "Which records it holds stands in its own manifest inside, under the same encryption.")
    @APIResponse(
            responseCode = "200",
            description = "Digest, length, and how and to whose certificate it is encrypted.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Manifest.class),
                            example = DeliveryExamples.MANIFEST))
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response manifest(@PathParam("id") String id, @PathParam("deliveryId") String deliveryId) {
        return Response.ok(reading.manifest(caller.agency(), caller.subject(), id, deliveryId))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{deliveryId}/receipt")
    @Produces({Receipt.MEDIA_TYPE, "application/problem+json"})
    @Operation(
            operationId = "readReceipt",
            summary = "Read the signed receipt of the downloads",
            description = "A JWS in compact form (RFC 7515), EdDSA, with a key of /v1/receipt-keys. It says what was"
                    + " handed over, to whom and when.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt as of now.",
            content =
                    @Content(
                            mediaType = Receipt.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            example = DeliveryExamples.RECEIPT))
    @APIResponse(
            responseCode = "404",
            description = UNKNOWN + "; `receipt-not-available`: nothing was handed over yet.")
    public Response receipt(@PathParam("id") String id, @PathParam("deliveryId") String deliveryId) {
        return Response.ok(reading.receipt(caller.agency(), caller.subject(), id, deliveryId))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
