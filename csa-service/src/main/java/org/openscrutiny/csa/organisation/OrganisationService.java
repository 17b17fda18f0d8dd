package org.openscrutiny.csa.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.csa.DatedName;
import org.openscrutiny.csa.Span;
import org.openscrutiny.csa.Stored;

/** The use cases of organisations. They are public as soon as they are entered. */
@ApplicationScoped
class OrganisationService {

    private final Organisations organisations;
    private final Changes changes;
    private final CommandReader commands;
    private final Ids ids;

    OrganisationService(Organisations organisations, Changes changes, CommandReader commands, Ids ids) {
        this.organisations = organisations;
        this.changes = changes;
        this.commands = commands;
        this.ids = ids;
    }

    @Transactional
    Stored<OrganisationView> create(DescribeOrganisation command) {
        var id = ids.nextText();
        check(id, command);
        var organisation = new Organisation(id, command);
        organisations.add(organisation);
        append(organisation, OrganisationEvent.CREATED, "CREATE");
        return stored(organisation);
    }

    @Transactional
    Stored<OrganisationView> describe(String id, @Nullable String ifMatch, byte[] patch) {
        var organisation = organisations.find(id).orElseThrow(Problem::notFound);
        Preconditions.requireMatch(ifMatch, organisation.rowVersion());
        var before = organisation.described();
        var command = commands.patched(before, patch, DescribeOrganisation.class);
        check(id, command);
        organisation.describe(command);
        append(organisation, OrganisationEvent.of(before, command), "DESCRIBE");
        return stored(organisation);
    }

    @Transactional
    Stored<OrganisationView> find(String id) {
        return stored(organisations.find(id).orElseThrow(Problem::notFound));
    }

    @Transactional
    List<OrganisationView> page(@Nullable String afterId, int size) {
        return organisations.page(afterId, size).stream()
                .map(OrganisationView::of)
                .toList();
    }

    private void append(Organisation organisation, OrganisationEvent event, String command) {
        changes.append(() -> Change.published(
                Organisation.TYPE, organisation.id(), event.reason(), command, OrganisationView.of(organisation)));
    }

    private static Stored<OrganisationView> stored(Organisation organisation) {
        return new Stored<>(OrganisationView.of(organisation), organisation.rowVersion());
    }

    private void check(String id, DescribeOrganisation command) {
        var faults = new Faults();
        DatedName.check(command.names(), faults);
        for (int i = 0; i < command.roles().size(); i++) {
            faults.brokenIf(
                    Span.isReversed(
                            command.roles().get(i).from(),
                            command.roles().get(i).to()),
                    "/roles/" + i + "/to",
                    "DATES_REVERSED",
                    "The first day without the role comes after its first day.");
        }
        if (!command.succession().isEmpty()) {
            checkSuccession(id, command.succession(), faults);
        }
        faults.throwIfAny();
    }

    private void checkSuccession(String id, List<Succession> succession, Faults faults) {
        var register = organisations.register();
        for (int i = 0; i < succession.size(); i++) {
            var successor = succession.get(i).successorId();
            faults.brokenIf(
                    successor.equals(id) || register.byId(successor).isEmpty(),
                    "/succession/" + i + "/successorId",
                    "UNKNOWN_ORGANISATION",
                    "There is no such other organisation; enter it first.");
        }
    }
}
