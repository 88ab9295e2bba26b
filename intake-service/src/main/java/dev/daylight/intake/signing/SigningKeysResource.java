package dev.daylight.intake.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/receipt-keys")
@PermitAll
@Tag(name = "Signatures")
class SigningKeysResource {

    private static final String MEDIA_TYPE = "application/jwk-set+json";

    private final SigningKeys keys;

    SigningKeysResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @Produces({MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "readReceiptKeys",
            summary = "Read the public keys",
            description = "With these anybody can check receipts of downloads and calls to webhooks. No token needed.")
    @APIResponse(
            responseCode = "200",
            description = "A JWK set (RFC 7517). The kid of a signature names the key.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = KeySet.class), example = """
                                    {"keys":[{"kty":"OKP","crv":"Ed25519","kid":"2026-11","use":"sig","alg":"EdDSA",\
                                    "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}"""))
    public Response keys() {
        return Response.ok(keys.published())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
