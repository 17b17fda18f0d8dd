package org.openscrutiny.performance.indicator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** What is read of an indicator's public bytes: the definition in force, and those that waited for their day. */
    private record Known(int definitionNumber, @Nullable List<IndicatorView.Coming> comingDefinitions) {
        List<IndicatorView.Coming> coming() {
            return comingDefinitions == null ? List.of() : comingDefinitions;
        }

        boolean approved(int number) {
            return number <= definitionNumber || coming().stream().anyMatch(next -> next.number() == number);
        }

        /** The first day of the one that follows another. */
        Optional<LocalDate> after(int number) {
            return coming().stream()
                    .filter(next -> next.number() == number + 1)
                    .map(IndicatorView.Coming::validFrom)
                    .findFirst();
        }
    }

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
     * A version as everybody saw it then: its terms stay from its approval on, its last day is known once another that
     * follows it was approved, and it is superseded from that one's first day on.
     *
     * @throws Problem 400 for no instant, 404 before it was approved
     */
    String open(String indicatorId, int number, String asOf) {
        String then =
                history.bytesAsOf(IndicatorEvent.TYPE, indicatorId, asOf, false).payload();
        Known known = views.read(then, Known.class);
        if (!known.approved(number)) {
            throw Problem.notFound();
        }
        String now = published.one(indicatorId, number);
        if (number < known.definitionNumber()) {
            return now;
        }
        ObjectNode version = views.read(now, ObjectNode.class);
        version.put("state", DefinitionState.APPROVED.name()).remove("validTo");
        known.after(number)
                .ifPresent(next -> version.put("validTo", next.minusDays(1).toString()));
        return views.write(version);
    }
}
