package dev.daylight.intake.delivery;

import dev.daylight.intake.access.Sensitive;
import dev.daylight.intake.access.SensitiveAction;
import dev.daylight.intake.agency.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/data-requests/{id}/package")
@RolesAllowed({"officer", "agency-machine"})
@Tag(name = "Data requests")
class PackageResource {

    private final PackageCollection collection;
    private final Caller caller;

    PackageResource(PackageCollection collection, Caller caller) {
        this.collection = collection;
        this.caller = caller;
    }

    @GET
    @Produces({PackageForm.CMS_TYPE, PackageForm.OPENPGP_TYPE, "application/problem+json"})
    @Sensitive(SensitiveAction.COLLECTION)
    @Operation(
            operationId = "collectPackage",
            summary = "Collect what was disclosed",
            description = "The package is encrypted to what your agency is certified with: to a certificate as CMS"
                    + " AuthEnvelopedData (RFC 5083), to an OpenPGP key as an OpenPGP message (RFC 9580). It"
                    + " is handed to certified agencies only, at that moment. Every download is noted. The last one, whole; to resume, download"
                    + " from the list of deliveries.")
    @APIResponse(
            responseCode = "200",
            description = "The package.",
            headers =
                    @Header(
                            name = "Repr-Digest",
                            description = "SHA-256 of the package (RFC 9530).",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = PackageForm.CMS_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = PackageForm.OPENPGP_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "404",
            description =
                    "`data-request-unknown`; `package-not-available`: nothing has been disclosed for this request.")
    @APIResponse(responseCode = "410", description = "`delivery-expired`: its time is over.")
    public Response collect(@PathParam("id") String id) {
        return PackageResponse.of(collection.collect(Collector.of(caller), id), id);
    }

    /// Without this the framework would answer HEAD by collecting the package and throwing it away.
    @HEAD
    @Operation(hidden = true)
    public Response look() {
        throw PackageResponse.onlyByGet();
    }
}
