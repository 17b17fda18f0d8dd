package org.openscrutiny.csa.organisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All organisations, asked for a day: who is meant, who held a role, and who answers for whom. */
public record Register(List<OrganisationView> organisations) {

    public Register {
        organisations = List.copyOf(organisations);
    }

    public Optional<OrganisationView> byId(String id) {
        return organisations.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /** The only one that has or had a name written like this (C7); two hits are none. */
    public Optional<OrganisationView> byName(String printed) {
        var hits = organisations.stream().filter(o -> o.isNamed(printed)).toList();
        return hits.size() == 1 ? Optional.of(hits.getFirst()) : Optional.empty();
    }

    /** Who held the role on that day, in the order of their ids. */
    public List<OrganisationView> holders(PartnerRole role, LocalDate day) {
        return organisations.stream().filter(o -> o.held(role, day)).toList();
    }

    /** The organisations that answer on that day for what one was asked: its heirs, else itself (C45). */
    public Set<String> answering(String id, LocalDate day) {
        var answering = new HashSet<String>();
        follow(id, day, answering, new HashSet<>());
        return Set.copyOf(answering);
    }

    private void follow(String id, LocalDate day, Set<String> answering, Set<String> passed) {
        if (!passed.add(id)) {
            return;
        }
        var heirs = byId(id).stream()
                .flatMap(o -> o.succession().stream())
                .filter(s -> s.passedBy(day))
                .toList();
        if (heirs.isEmpty()) {
            answering.add(id);
        }
        heirs.forEach(heir -> follow(heir.successorId(), day, answering, passed));
    }
}
