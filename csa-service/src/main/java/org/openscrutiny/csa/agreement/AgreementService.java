package org.openscrutiny.csa.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.csa.Stored;

/** The use cases of agreements. An agreement is public from its first published version on. */
@ApplicationScoped
class AgreementService {

    private final Agreements agreements;
    private final Changes changes;
    private final CommandReader commands;
    private final Ids ids;

    AgreementService(Agreements agreements, Changes changes, CommandReader commands, Ids ids) {
        this.agreements = agreements;
        this.changes = changes;
        this.commands = commands;
        this.ids = ids;
    }

    @Transactional
    Stored<AgreementFullView> create(DescribeAgreement command) {
        requirePredecessor(command, "");
        var agreement = new Agreement(ids.nextText(), command);
        agreements.add(agreement);
        changes.append(() -> change(agreement, List.of(), "created", "CREATE"));
        return new Stored<>(AgreementFullView.of(agreement, List.of()), agreement.rowVersion());
    }

    @Transactional
    Stored<AgreementFullView> describe(String id, @Nullable String ifMatch, byte[] patch) {
        var agreement = agreements.lock(id).orElseThrow(Problem::notFound);
        Preconditions.requireMatch(ifMatch, agreement.rowVersion());
        var command = commands.patched(agreement.described(), patch, DescribeAgreement.class);
        requirePredecessor(command, id);
        agreement.describe(command);
        var versions = agreements.versions(List.of(id));
        changes.append(() -> change(agreement, versions, "updated", "DESCRIBE"));
        return new Stored<>(AgreementFullView.of(agreement, versions), agreement.rowVersion());
    }

    @Transactional
    Stored<AgreementFullView> find(String id) {
        var agreement = agreements.find(id).orElseThrow(Problem::notFound);
        return new Stored<>(AgreementFullView.of(agreement, agreements.versions(List.of(id))), agreement.rowVersion());
    }

    @Transactional
    List<AgreementFullView> page(@Nullable String afterId, int size) {
        var page = agreements.page(afterId, size);
        var versions = agreements.versions(page.stream().map(Agreement::id).toList()).stream()
                .collect(Collectors.groupingBy(AgreementVersion::agreementId));
        return page.stream()
                .map(a -> AgreementFullView.of(a, versions.getOrDefault(a.id(), List.of())))
                .toList();
    }

    /** The change to append: public with the full view beside it, or restricted while nothing is published. */
    static Change change(Agreement agreement, List<AgreementVersion> versions, String reason, String command) {
        var full = AgreementFullView.of(agreement, versions);
        return versions.stream().anyMatch(AgreementVersion::isPublished)
                ? Change.published(
                                Agreement.TYPE, agreement.id(), reason, command, AgreementView.of(agreement, versions))
                        .withFullView(full)
                : Change.restricted(Agreement.TYPE, agreement.id(), reason, command, full);
    }

    private void requirePredecessor(DescribeAgreement command, String own) {
        var predecessor = command.predecessorId();
        if (predecessor != null
                && (predecessor.equals(own) || agreements.find(predecessor).isEmpty())) {
            throw Problem.ruleBroken("/predecessorId", "UNKNOWN_AGREEMENT", "There is no such other agreement.");
        }
    }
}
