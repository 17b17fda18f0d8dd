package org.openscrutiny.performance.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions of what one indicator means, oldest first.
 *
 * @param all at least one
 */
record Definitions(List<DefinitionVersion> all) {
    DefinitionVersion newest() {
        return all.getLast();
    }

    Optional<DefinitionVersion> numbered(int number) {
        return all.stream().filter(d -> d.number() == number).findFirst();
    }

    List<DefinitionVersion> approved() {
        return all.stream().filter(DefinitionVersion::approved).toList();
    }

    /** The approved version that holds on a day, before the first the first; empty while none is approved. */
    Optional<DefinitionVersion> on(LocalDate day) {
        List<DefinitionVersion> approved = approved();
        return approved.stream()
                .filter(d -> !d.terms().validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> approved.stream().findFirst());
    }

    /** The newest break of the series between two days, the earlier first; empty where it goes on. */
    Optional<LocalDate> breakBetween(LocalDate before, LocalDate after) {
        List<DefinitionTerms> approved =
                approved().stream().map(DefinitionVersion::terms).toList();
        return approved.isEmpty()
                ? Optional.empty()
                : Meaning.breakBetween(approved, before, after).map(Meaning::validFrom);
    }

    /** Those approved that still wait for their day behind the one of that number. */
    List<DefinitionVersion> coming(int inForce) {
        return approved().stream().filter(d -> d.number() > inForce).toList();
    }

    /** The number of the version that holds on a day; each ends where the next begins, those before it are superseded. */
    int takeEffect(LocalDate today) {
        int number = on(today).map(DefinitionVersion::number).orElse(1);
        DefinitionVersion before = null;
        for (DefinitionVersion next : approved()) {
            if (before != null) {
                before.endOn(next.terms().validFrom().minusDays(1));
            }
            if (next.number() < number) {
                next.supersede();
            }
            before = next;
        }
        return number;
    }

    /** The first day of the first that waits behind the one of that number. */
    @Nullable
    LocalDate nextOn(int inForce) {
        return coming(inForce).stream()
                .findFirst()
                .map(d -> d.terms().validFrom())
                .orElse(null);
    }
}
