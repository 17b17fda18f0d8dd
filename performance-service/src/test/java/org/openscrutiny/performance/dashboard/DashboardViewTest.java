package org.openscrutiny.performance.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.http.StrictJson;

class DashboardViewTest {
    @Test
    void theExampleIsTheShapeOfTheDocument() throws IOException {
        // Given
        ObjectMapper json = StrictJson.apply(new ObjectMapper().registerModule(new JavaTimeModule()));
        try (var example = DashboardView.class.getResourceAsStream("/META-INF/examples/dashboard.json")) {
            var tree = json.readTree(example);
            // When
            DashboardView view = json.treeToValue(tree, DashboardView.class);
            // Then
            assertEquals(tree.toString(), json.writeValueAsString(view));
        }
    }
}
