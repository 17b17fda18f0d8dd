package org.openscrutiny.csa.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openscrutiny.chassis.openness.PublicBytes;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.csa.agreement.Agreement;
import org.openscrutiny.csa.agreement.AgreementView;
import org.openscrutiny.csa.agreement.VersionView;
import org.openscrutiny.csa.priority.Priority;
import org.openscrutiny.csa.priority.PriorityView;

/** Which priorities stand in a version in force, found by the code that addresses use; two statements a question. */
@ApplicationScoped
class PlacedPriorities {

    private static final int MOST = 50;

    private final PublicState published;
    private final PublicViews views;

    PlacedPriorities(PublicState published, PublicViews views) {
        this.published = published;
        this.views = views;
    }

    /** A priority with its agreement. */
    record Found(PriorityView priority, AgreementView agreement) {}

    /** An agreement's version in force, with its priorities in the order of the plan. */
    record InForce(AgreementView agreement, VersionView version, List<PriorityView> priorities) {}

    /**
     * The priority with this code; where agreements of several terms have one, that of the youngest version in force.
     *
     * @throws Problem 404 when no version in force on the day has it
     */
    Found named(String code, LocalDate on) {
        var priorities =
                read(published.first(PublicQuery.of(Priority.TYPE).where("{code}", code), MOST), PriorityView.class);
        var agreements = read(
                        published.findAll(
                                Agreement.TYPE,
                                priorities.stream()
                                        .map(PriorityView::agreementId)
                                        .toList()),
                        AgreementView.class)
                .stream()
                .filter(a -> a.inForceOn(on).isPresent())
                .sorted(Comparator.comparing(
                        (AgreementView a) -> a.requireInForceOn(on).effectiveFrom(), Comparator.reverseOrder()))
                .toList();
        return agreements.stream()
                .flatMap(a -> priorities.stream()
                        .filter(p -> p.agreementId().equals(a.id()))
                        .map(p -> new Found(p, a)))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** The agreements in force on the day. */
    List<InForce> inForce(LocalDate on) {
        var agreements =
                read(published.first(PublicQuery.of(Agreement.TYPE).sortedBy("{title}"), MOST), AgreementView.class);
        var placed = agreements.stream()
                .flatMap(a -> a.inForceOn(on).stream())
                .flatMap(v -> v.priorityIds().stream())
                .toList();
        var priorities = read(published.findAll(Priority.TYPE, placed), PriorityView.class).stream()
                .collect(Collectors.toMap(PriorityView::id, Function.identity()));
        return agreements.stream()
                .flatMap(a -> a.inForceOn(on).stream()
                        .map(v -> new InForce(
                                a,
                                v,
                                v.priorityIds().stream()
                                        .flatMap(id -> Optional.ofNullable(priorities.get(id)).stream())
                                        .toList())))
                .toList();
    }

    private <T> List<T> read(List<PublicBytes> bytes, Class<T> view) {
        return bytes.stream().map(b -> views.read(b.payload(), view)).toList();
    }
}
