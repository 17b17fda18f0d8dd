package org.openscrutiny.chassis.identity;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Moves the roles of an operation from its scopes, where Quarkus puts them, into its description: they are values of a
 * claim, and a client that asked its provider for such a scope would be refused (OpenAPI 3.1, Security Requirement).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public final class RolesInWords implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getSecurity() != null)
                .forEach(RolesInWords::describe);
    }

    private static void describe(Operation operation) {
        Set<String> roles = new TreeSet<>();
        for (var requirement : operation.getSecurity()) {
            for (var scheme : List.copyOf(requirement.getSchemes().keySet())) {
                roles.addAll(requirement.getScheme(scheme));
                requirement.addScheme(scheme);
            }
        }
        if (!roles.isEmpty()) {
            operation.setDescription(
                    "%s\n\nRoles: %s.".formatted(operation.getDescription(), String.join(", ", roles)));
        }
    }
}
