package org.openscrutiny.chassis.openness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Describes in OpenAPI what every path that ends in {@code /history} answers, see {@link History}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public final class HistoryAnswers implements OASFilter {

    private static final String EXAMPLE = """
            {"items": [{"version": 2, "command": "REWRITE", "occurredAt": "2018-02-28T10:02:11.114253Z"},
                       {"version": 1, "command": "WRITE", "occurredAt": "2018-02-28T10:00:00.000001Z"}]}""";

    private final Map<?, ?> example;

    /** For Quarkus. */
    public HistoryAnswers() {
        try {
            this.example = new ObjectMapper().readValue(EXAMPLE, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the example is no JSON", e);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            var read = item.getGET();
            if (read != null && path.endsWith("/history")) {
                describe(read);
            }
        });
    }

    private void describe(Operation read) {
        read.getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("A page of versions, newest first")
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                MediaType.APPLICATION_JSON,
                                                OASFactory.createMediaType()
                                                        .addExample(
                                                                "versions",
                                                                OASFactory.createExample()
                                                                        .value(example)))));
    }
}
