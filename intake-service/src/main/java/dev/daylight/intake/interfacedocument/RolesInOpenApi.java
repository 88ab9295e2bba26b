package dev.daylight.intake.interfacedocument;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/// Names roles that are chosen by configuration as they are, and not as the expression that chooses them.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RolesInOpenApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths();
        if (paths != null && paths.getPathItems() != null) {
            paths.getPathItems()
                    .values()
                    .forEach(item -> item.getOperations().values().forEach(RolesInOpenApi::name));
        }
    }

    private static void name(Operation operation) {
        List<SecurityRequirement> security = operation.getSecurity();
        if (security != null) {
            operation.setSecurity(security.stream().map(RolesInOpenApi::named).toList());
        }
    }

    private static SecurityRequirement named(SecurityRequirement requirement) {
        SecurityRequirement named = OASFactory.createSecurityRequirement();
        for (Map.Entry<String, List<String>> scheme : requirement.getSchemes().entrySet()) {
            named.addScheme(
                    scheme.getKey(),
                    scheme.getValue().stream().map(RolesInOpenApi::role).toList());
        }
        return named;
    }

    private static String role(String role) {
        Config config = ConfigProvider.getConfig();
        return role.startsWith("${") && role.endsWith("}")
                ? config.getOptionalValue(role.substring(2, role.length() - 1), String.class)
                        .orElse(role)
                : role;
    }
}
