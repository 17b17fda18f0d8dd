package org.openscrutiny.csa.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.DatedName;
import org.openscrutiny.csa.feed.RecommendationSeen;
import org.openscrutiny.csa.organisation.OrganisationView;
import org.openscrutiny.csa.organisation.PartnerRole;
import org.openscrutiny.csa.organisation.Register;

/**
 * Reads who is asked from the newest state of a recommendation (C34). It depends on nothing else but the register, so
 * that events which come late, twice or in another order end the same.
 */
final class Asking {

    private static final Set<String> SENT =
            Set.of("SENT", "RESPONDED", "IN_PROGRESS", "IMPLEMENTED", "CLOSED", "WITHDRAWN");

    private final Register register;

    Asking(Register register) {
        this.register = register;
    }

    /** One for each body: none before the recommendation is sent, and none that the clerk has answered already. */
    List<Asked> of(RecommendationSeen recommendation) {
        if (!SENT.contains(recommendation.state())) {
            return List.of();
        }
        return recommendation.tracks().stream()
                .filter(track -> !track.answeredByTheClerk())
                .flatMap(track ->
                        receivedOn(recommendation, track).stream().flatMap(day -> of(track.addressee(), day).stream()))
                .toList();
    }

    private static Optional<LocalDate> receivedOn(RecommendationSeen recommendation, RecommendationSeen.Track track) {
        return Optional.ofNullable(track.sentOn()).or(() -> Optional.ofNullable(recommendation.madeOn()));
    }

    private List<Asked> of(RecommendationSeen.Addressee sent, LocalDate day) {
        return switch (sent.kind()) {
            case "CLASS" -> ofClass(sent, day);
            case "OFFICE" -> List.of(Asked.of(track(sent), office(sent), day));
            default -> List.of(Asked.of(track(sent), organisation(sent, day), day));
        };
    }

    /** Which body an office belongs to is for the coordinator to say. */
    private static Addressee office(RecommendationSeen.Addressee sent) {
        return new Addressee(Addressee.Kind.OFFICE, null, sent.name());
    }

    private Addressee organisation(RecommendationSeen.Addressee sent, LocalDate day) {
        var id = sent.id();
        if (id != null) {
            return register.byId(id).map(o -> organisation(o, day)).orElseGet(() -> organisation(null, sent));
        }
        return organisation(
                register.byName(sent.name()).map(OrganisationView::id).orElse(null), sent);
    }

    /** Under the name it was sent by, by which the committee knows it again. */
    private static Addressee organisation(@Nullable String id, RecommendationSeen.Addressee sent) {
        return new Addressee(Addressee.Kind.ORGANISATION, id, sent.name());
    }

    private static Addressee organisation(OrganisationView organisation, LocalDate day) {
        return new Addressee(Addressee.Kind.ORGANISATION, organisation.id(), organisation.nameOn(day));
    }

    /** The holders of the role on the day; a class that nobody is in stands on the list of the unmatched. */
    private List<Asked> ofClass(RecommendationSeen.Addressee sent, LocalDate day) {
        var holders = PartnerRole.ofClass(sent.name())
                .map(role -> register.holders(role, day))
                .orElse(List.of());
        var track = track(sent);
        if (holders.isEmpty()) {
            return List.of(
                    new Asked(track, track, organisation(null, sent), new Addressee.OfClass(sent.name(), 1), day));
        }
        var ofClass = new Addressee.OfClass(sent.name(), holders.size());
        var asked = new ArrayList<Asked>();
        for (var holder : holders) {
            asked.add(new Asked(track, track + "\n" + holder.id(), organisation(holder, day), ofClass, day));
        }
        return asked;
    }

    private static String track(RecommendationSeen.Addressee sent) {
        return sent.kind() + " " + Objects.requireNonNullElseGet(sent.id(), () -> DatedName.key(sent.name()));
    }
}
