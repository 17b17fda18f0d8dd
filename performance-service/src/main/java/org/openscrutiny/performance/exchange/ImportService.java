package org.openscrutiny.performance.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.outbox.Sha256;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.performance.PerformanceProblem;

/**
 * Takes files in. A trial and its acceptance run the same code: the trial in a transaction of its own that is rolled
 * back, the acceptance in one that commits.
 */
@ApplicationScoped
public class ImportService {
    static final AggregateType TYPE = AggregateType.of("performance", "import");
    private static final int LOAD_SECONDS = 120;

    private final Imports imports;
    private final ImportRecords records;
    private final Loader dashboards;
    private final Loader targets;
    private final Loader observations;
    private final ImportPublication publication;
    private final ImportUndo undo;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;

    ImportService(
            Imports imports,
            ImportRecords records,
            DashboardLoader dashboards,
            TargetLoader targets,
            ObservationLoader observations,
            ImportPublication publication,
            ImportUndo undo,
            Changes changes,
            Ids ids,
            Clock clock) {
        this.imports = imports;
        this.records = records;
        this.dashboards = dashboards;
        this.targets = targets;
        this.observations = observations;
        this.publication = publication;
        this.undo = undo;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Loads a file, rolls back, and keeps file and report.
     *
     * @throws Problem 413, 415, or 422 {@code import-rejected} when its rows cannot be read: then nothing is kept
     */
    @Transactional
    public ImportRun tryOut(ImportTerms terms, byte[] file, Set<FindingCode> accepted, String actor) {
        Sheet sheet = SheetReader.read(file, terms.layout());
        Loaded trial = rolledBack(() -> loader(terms.layout()).load(sheet, terms, accepted, actor));
        String sha256 = Sha256.of(file);
        records.keep(sha256, file, now());
        ImportRun run = new ImportRun(ids.nextText(), terms, sha256, trial, actor, now());
        imports.persist(run);
        return append("TRY", run);
    }

    /**
     * Loads a file that was tried out.
     *
     * @throws Problem 409 {@code stale-dry-run} when data moved on, 422 {@code import-rejected} when all rows were
     *     wanted and one cannot be loaded
     */
    @Transactional
    public ImportRun accept(
            String id, @Nullable String ifMatch, ImportMode mode, Set<FindingCode> accepted, String actor) {
        ImportRun run = read(id, ifMatch);
        run.require(ImportState.REPORTED, "ACCEPT");
        ImportTerms terms = run.terms();
        Sheet sheet = SheetReader.read(records.file(run.fileSha256()), terms.layout());
        Loaded loaded = loader(terms.layout()).load(sheet, terms, accepted, actor);
        if (!loaded.fingerprint().equals(run.fingerprint())) {
            throw new Problem(
                    PerformanceProblem.STALE_DRY_RUN, "What the rows are about has changed; send the file again.");
        }
        if (mode == ImportMode.ALL_OR_NOTHING) {
            refuseOpenRows(loaded.report());
        }
        run.accepted(loaded.report(), actor);
        records.objects(run.id(), loaded.objects());
        records.printed(run.id(), loaded.printed());
        return append("ACCEPT", run);
    }

    /** Approves and publishes all that its rows stand for; by another person than those who sent and accepted it. */
    @Transactional
    public ImportRun approve(String id, @Nullable String ifMatch, @Nullable Instant publishAt, String actor) {
        ImportRun run = read(id, ifMatch);
        run.approved(actor);
        publication.approve(run, publishAt, actor);
        return append("APPROVE", run);
    }

    /** Takes all over as a past document printed it: no approval, no clock, no notice. */
    @Transactional
    public ImportRun recordAsPrinted(
            String id, @Nullable String ifMatch, String source, Instant publishedAt, String actor) {
        ImportRun run = read(id, ifMatch);
        run.recorded(source, actor);
        publication.recordAsPrinted(run, publishedAt, actor);
        return append("RECORD_AS_PRINTED", run);
    }

    /** Takes back what it submitted, while nothing of it is published. */
    @Transactional
    public ImportRun undo(String id, @Nullable String ifMatch) {
        ImportRun run = read(id, ifMatch);
        run.undone();
        undo.undo(run);
        return append("UNDO", run);
    }

    /**
     * Reads an import.
     *
     * @throws Problem 404
     */
    public ImportRun find(String id) {
        return imports.findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    /** Runs a load in a transaction of its own, of which nothing stays but what it says. */
    private static Loaded rolledBack(Supplier<Loaded> load) {
        try {
            return QuarkusTransaction.requiringNew().timeout(LOAD_SECONDS).call(() -> {
                throw new Tried(load.get());
            });
        } catch (Tried tried) {
            return tried.loaded;
        }
    }

    /** Ends a trial: thrown, because only a failed transaction is rolled back without complaint. */
    private static final class Tried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Loaded loaded;

        Tried(Loaded loaded) {
            super(null, null, false, false);
            this.loaded = loaded;
        }
    }

    private ImportRun read(String id, @Nullable String ifMatch) {
        ImportRun run = find(id);
        Preconditions.requireMatch(ifMatch, run.rowVersion());
        return run;
    }

    private Loader loader(Layout layout) {
        return switch (layout) {
            case PRINTED_DASHBOARD -> dashboards;
            case TARGETS -> targets;
            case OBSERVATIONS -> observations;
        };
    }

    private static void refuseOpenRows(ImportReport report) {
        List<Fault> faults = report.rows().stream()
                .filter(r -> r.outcome() == RowOutcome.REJECTED || r.outcome() == RowOutcome.WAITING)
                .flatMap(r -> r.findings().stream())
                .map(f -> new Fault(
                        "/" + f.row() + "/" + (f.column() == null ? "" : f.column()),
                        f.code().name(),
                        f.message()))
                .toList();
        if (!faults.isEmpty()) {
            throw ImportRejected.of(faults);
        }
    }

    private ImportRun append(String command, ImportRun run) {
        changes.append(() -> Change.restricted(TYPE, run.id(), "updated", command, ImportSummary.of(run)));
        return run;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
