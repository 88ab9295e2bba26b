package dev.daylight.intake.datarequest;

import dev.daylight.intake.agency.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Hands a document back to the agency that sent it. It leaves as an attachment and in a sandbox: nothing that somebody
/// uploaded is ever shown as if it were a page of ours.
@Path("/v1/data-requests/{id}/documents")
@RolesAllowed({"officer", "agency-machine"})
@Tag(name = "Data requests")
class DocumentsResource {

    private final RequestDocuments documents;
    private final Caller caller;

    DocumentsResource(RequestDocuments documents, Caller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Path("/{documentId}")
    @Produces({"application/octet-stream", "application/problem+json"})
    @Operation(
            operationId = "downloadDocument",
            summary = "Download a document that your agency sent",
            description =
                    "Byte for byte as it was uploaded, as an attachment. Its id stands in the request's documents."
                            + " An id of another agency's document and an id that nobody has get the same answer.")
    @APIResponse(
            responseCode = "200",
            description = "The file. Repr-Digest is its SHA-256.",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "`data-request-unknown`")
    @APIResponse(responseCode = "410", description = "`data-request-shredded`: its data were destroyed.")
    public Response download(@PathParam("id") String id, @PathParam("documentId") String documentId) {
        RequestDocuments.Uploaded uploaded = documents.download(caller.agency(), caller.subject(), id, documentId);
        byte[] digest = HexFormat.of().parseHex(uploaded.sha256());
        return Response.ok(uploaded.file())
                .header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + uploaded.id() + "."
                                + uploaded.type().ending() + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
