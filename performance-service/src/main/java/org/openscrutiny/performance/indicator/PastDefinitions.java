package org.openscrutiny.performance.indicator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.problem.Problem;

/** Definition versions as they were recorded at an instant, from what was recorded of their indicator. */
@ApplicationScoped
class PastDefinitions {
    private final History history;
    private final PublicViews views;
    private final PublishedDefinitions published;

    PastDefinitions(History history, PublicViews views, PublishedDefinitions published) {
        this.history = history;
        this.views = views;
        this.published = published;
    }

    /** What is read of an indicator's public bytes: the newest approved definition. */
    private record Newest(int definitionNumber) {}

    /** What is read of its full view. */
    private record All(List<ObjectNode> definitions) {}

    /**
     * A version as roles of the service saw it then.
     *
     * @throws Problem 400 for no instant, 404 before it was drafted
     */
    String full(String indicatorId, int number, String asOf) {
        String then =
                history.bytesAsOf(IndicatorEvent.TYPE, indicatorId, asOf, true).payload();
        return views.read(then, All.class).definitions().stream()
                .filter(version -> version.path("number").asInt() == number)
                .findFirst()
                .map(views::write)
                .orElseThrow(Problem::notFound);
    }

    /**
     * A version as everybody saw it then: its terms stay from its approval on, and it was in force until another was.
     *
     * @throws Problem 400 for no instant, 404 before it was approved
     */
    String open(String indicatorId, int number, String asOf) {
        String then =
                history.bytesAsOf(IndicatorEvent.TYPE, indicatorId, asOf, false).payload();
        int newest = views.read(then, Newest.class).definitionNumber();
        if (number > newest) {
            throw Problem.notFound();
        }
        String now = published.one(indicatorId, number);
        if (number < newest) {
            return now;
        }
        ObjectNode version = views.read(now, ObjectNode.class);
        version.put("state", DefinitionState.APPROVED.name()).remove("validTo");
        return views.write(version);
    }
}
