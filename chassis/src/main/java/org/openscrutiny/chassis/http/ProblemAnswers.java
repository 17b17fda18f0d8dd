package org.openscrutiny.chassis.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.ProblemView;

/**
 * Describes in OpenAPI the problems that follow from the shape of an operation, so that a resource declares only those
 * that say more:
 *
 * <ul>
 *   <li>400: it has query or header parameters, or a body
 *   <li>401, 403: it needs a role
 *   <li>404: its path has a parameter
 *   <li>409: its path ends in {@code /transitions}
 *   <li>410: it takes {@code asOf}
 *   <li>412, 428: it takes {@code If-Match}
 *   <li>422: it has a body
 * </ul>
 *
 * An answer that the resource declares keeps its words. Like every filter of ours it runs at each request: at any
 * earlier stage Quarkus would apply it while it builds as well, and Maven on JDK 17 cannot load it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public final class ProblemAnswers implements OASFilter {

    private static final String SCHEMA = "#/components/schemas/Problem";

    /** What Quarkus declares of itself; ours says more. */
    private static final Set<String> WORDS_OF_QUARKUS = Set.of("Bad Request", "Not Authorized", "Not Allowed");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var used = EnumSet.noneOf(GeneralProblem.class);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> {
                    var demanded = demanded(path, operation);
                    describe(operation, demanded);
                    used.addAll(demanded);
                }));
        for (var problem : used) {
            document.getComponents()
                    .addResponse(
                            problem.name(),
                            OASFactory.createAPIResponse()
                                    .description(problem.title())
                                    .content(content()));
        }
    }

    private static Set<GeneralProblem> demanded(String path, Operation operation) {
        var demanded = EnumSet.noneOf(GeneralProblem.class);
        boolean body = operation.getRequestBody() != null;
        if (body || takes(operation, Parameter.In.QUERY) || takes(operation, Parameter.In.HEADER)) {
            demanded.add(GeneralProblem.VALIDATION);
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            demanded.add(GeneralProblem.UNAUTHORISED);
            demanded.add(GeneralProblem.FORBIDDEN);
        }
        if (path.contains("{")) {
            demanded.add(GeneralProblem.NOT_FOUND);
        }
        if (path.endsWith("/transitions")) {
            demanded.add(GeneralProblem.ILLEGAL_TRANSITION);
        }
        if (takes(operation, "asOf")) {
            demanded.add(GeneralProblem.GONE);
        }
        if (takes(operation, "If-Match")) {
            demanded.add(GeneralProblem.STALE_VERSION);
            demanded.add(GeneralProblem.PRECONDITION_REQUIRED);
        }
        if (body) {
            demanded.add(GeneralProblem.RULE_BROKEN);
        }
        return demanded;
    }

    private static boolean takes(Operation operation, Parameter.In place) {
        return parameters(operation).stream().anyMatch(p -> p.getIn() == place);
    }

    private static boolean takes(Operation operation, String name) {
        return parameters(operation).stream().anyMatch(p -> name.equals(p.getName()));
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static void describe(Operation operation, Set<GeneralProblem> demanded) {
        var answers = operation.getResponses();
        for (var problem : demanded) {
            var status = Integer.toString(problem.status());
            var declared = answers.getAPIResponse(status);
            if (declared == null || WORDS_OF_QUARKUS.contains(String.valueOf(declared.getDescription()))) {
                answers.addAPIResponse(status, OASFactory.createAPIResponse().ref(problem.name()));
            }
        }
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("4") && isBare(answer)) {
                answer.setContent(content());
            }
        });
    }

    private static boolean isBare(APIResponse answer) {
        return answer.getRef() == null && answer.getContent() == null;
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemView.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMA)));
    }
}
