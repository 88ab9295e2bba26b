package dev.daylight.intake.followup;

import dev.daylight.intake.problem.ProblemsInOpenApi;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Says once for all follow-ups what each of them carries and which refusals it may meet, so that the
/// resources only name what is special about theirs. A follow-up is known by its answer.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class FollowUpsInOpenApi implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        if (isFollowUp(operation)) {
            carry(
                    operation,
                    "Idempotency-Key",
                    "Made up by you, one for each call; a repeat with the same key gets the first answer again.");
            carry(operation, "If-Match", "The ETag of the request as you have read it.");
            meet(operation);
        }
        return operation;
    }

    private static boolean isFollowUp(Operation operation) {
        return Optional.ofNullable(operation.getResponses().getAPIResponse("201"))
                .map(APIResponse::getContent)
                .map(content -> content.getMediaType("application/json"))
                .map(answer -> answer.getSchema())
                .map(Schema::getRef)
                .filter(ref -> ref.endsWith("/FollowUp"))
                .isPresent();
    }

    private static void carry(Operation operation, String header, String description) {
        List<Parameter> known = operation.getParameters();
        if (known == null || known.stream().noneMatch(parameter -> header.equals(parameter.getName()))) {
            operation.addParameter(OASFactory.createParameter()
                    .name(header)
                    .in(Parameter.In.HEADER)
                    .required(true)
                    .description(description)
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
    }

    private static void meet(Operation operation) {
        answer(operation, "412", "`stale`: it has changed since; read it again.");
        answer(operation, "428", "`precondition-required`: If-Match is missing.");
        String reused = "`idempotency-key-reused`: the key stands for something else.";
        if (operation.getRequestBody() == null) {
            answer(operation, "422", reused);
            return;
        }
        answer(operation, "413", "`body-too-large`, `instrument-too-large`");
        answer(operation, "415", "`media-type-unsupported`");
        answer(
                operation,
                "422",
                "`validation-failed`: see violations. `instrument-unreadable`: not a PDF that a person could read. "
                        + reused);
    }

    private static void answer(Operation operation, String status, String description) {
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse().description(description).content(ProblemsInOpenApi.problem()));
    }
}
