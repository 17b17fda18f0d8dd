package org.openscrutiny.performance.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.History;

/** What was known of a dashboard at an instant: for its clerk and approvers the plan of then, for everybody its last pack of then. */
@ApplicationScoped
class DashboardHistory {
    private final History history;
    private final PublicPacks packs;
    private final PackAnswers documents;
    private final ObjectMapper json;

    DashboardHistory(History history, PublicPacks packs, PackAnswers documents, ObjectMapper json) {
        this.history = history;
        this.packs = packs;
        this.documents = documents;
        this.json = json;
    }

    Response asOf(String id, String asOf, boolean seen) {
        if (seen) {
            return history.asOf(DashboardEvent.TYPE, id, asOf, true);
        }
        String published =
                history.bytesAsOf(DashboardEvent.TYPE, id, asOf, false).payload();
        return documents.of(packs.document(packId(published)));
    }

    Response list(String id, @Nullable String limit, @Nullable String cursor, boolean seen) {
        return history.list(DashboardEvent.TYPE, id, limit, cursor, seen);
    }

    private String packId(String published) {
        try {
            return json.readTree(published).path("packId").asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
