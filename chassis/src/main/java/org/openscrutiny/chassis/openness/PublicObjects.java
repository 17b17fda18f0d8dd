package org.openscrutiny.chassis.openness;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Describes in OpenAPI what the change log adds to every public object and no view has: {@code version} and
 * {@code deleted}. The objects are known by their {@code asOf}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public final class PublicObjects implements OASFilter {

    private static final String ADDED = "PublicVersion";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var views = document.getPaths().getPathItems().entrySet().stream()
                .filter(path -> path.getKey().endsWith("}"))
                .map(path -> path.getValue().getGET())
                .filter(PublicObjects::takesAsOf)
                .flatMap(PublicObjects::views)
                .toList();
        if (!views.isEmpty()) {
            document.getComponents().addSchema(ADDED, added());
            views.forEach(PublicObjects::widen);
        }
    }

    private static Schema added() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What everybody's view of an object has as well; a view by role has an ETag only.")
                .addProperty(
                        "version",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int64")
                                .description("Counts its public versions, as the ETag \"p<n>\" does"))
                .addProperty(
                        "deleted",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.BOOLEAN)
                                .description("Always false here: what is withdrawn answers 410"));
    }

    private static boolean takesAsOf(@Nullable Operation get) {
        return get != null
                && get.getParameters() != null
                && get.getParameters().stream().anyMatch(p -> "asOf".equals(p.getName()));
    }

    private static Stream<MediaType> views(Operation get) {
        var answer = get.getResponses().getAPIResponse("200");
        return Stream.ofNullable(answer == null ? null : answer.getContent())
                .flatMap(content -> content.getMediaTypes().values().stream())
                .filter(media -> media.getSchema() != null && media.getSchema().getRef() != null);
    }

    private static void widen(MediaType media) {
        media.setSchema(OASFactory.createSchema()
                .allOf(List.of(media.getSchema(), OASFactory.createSchema().ref(ADDED))));
    }
}
