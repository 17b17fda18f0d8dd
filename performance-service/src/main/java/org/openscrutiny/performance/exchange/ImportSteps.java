package org.openscrutiny.performance.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.PerformanceProblem;

/**
 * The steps of a file themselves. A trial and its acceptance run the same code: the trial in a transaction of its own
 * that is rolled back, the acceptance in one that commits.
 */
@ApplicationScoped
class ImportSteps {
    static final AggregateType TYPE = AggregateType.of("performance", "import");
    private static final int SECONDS = 1_800;

    private final Imports imports;
    private final ImportRecords records;
    private final KeptFiles files;
    private final PartedLoad load;
    private final ImportPublication publication;
    private final PrintedJudgements judgements;
    private final ImportUndo undo;
    private final ImportTasks tasks;
    private final Changes changes;
    private final Clock clock;

    ImportSteps(
            Imports imports,
            ImportRecords records,
            KeptFiles files,
            PartedLoad load,
            ImportPublication publication,
            PrintedJudgements judgements,
            ImportUndo undo,
            ImportTasks tasks,
            Changes changes,
            Clock clock) {
        this.imports = imports;
        this.records = records;
        this.files = files;
        this.load = load;
        this.publication = publication;
        this.judgements = judgements;
        this.undo = undo;
        this.tasks = tasks;
        this.changes = changes;
        this.clock = clock;
    }

    /** Carries out a step that was queued, in a transaction of its own, with its task. */
    void carryOut(String importId, ImportOrder order, Progress progress) {
        Loaded trial = order.step() == ImportStep.TRY ? trial(importId, order, progress) : null;
        QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
            if (trial == null) {
                take(importId, order, progress);
            } else {
                ImportRun run = find(importId);
                run.tried(trial);
                append("TRY", run);
            }
            tasks.finished(importId);
        });
    }

    /** Ends a step that was queued: nothing of it is done, and the import says why. */
    void failed(String importId, ImportStep step, Problem problem) {
        QuarkusTransaction.requiringNew().run(() -> {
            ImportRun run = find(importId);
            run.failed(ImportFailure.of(step, problem));
            append("FAIL", run);
            tasks.finished(importId);
        });
    }

    /** Carries out any step but the trial in the caller's transaction. */
    ImportRun take(String importId, ImportOrder order, Progress progress) {
        ImportRun run = find(importId);
        run.require(order);
        switch (order.step()) {
            case ACCEPT -> accept(run, order, progress);
            case APPROVE -> {
                boolean published = publication.approve(importId, order.publishAt(), order.actor(), progress);
                ImportRun approved = find(importId);
                approved.approved(order.actor());
                if (published) {
                    judgements.keep(approved, order.actor(), null);
                }
            }
            case RECORD_AS_PRINTED -> {
                String source = Objects.requireNonNull(order.source());
                Instant printedAt = Objects.requireNonNull(order.publishedAt());
                publication.recordAsPrinted(importId, printedAt, source, order.actor(), progress);
                ImportRun recorded = find(importId);
                recorded.recorded(source, order.actor());
                judgements.keep(recorded, order.actor(), printedAt);
            }
            case UNDO -> {
                undo.undo(run, progress);
                find(importId).undone(now());
            }
            case TRY -> throw new IllegalStateException("a trial is no step of a file that was tried");
        }
        return append(order.step().name(), find(importId));
    }

    /** Loads a file, rolls back, and says what it would do. */
    Loaded trial(SheetFile file, LoadOrder order, Progress progress) {
        Loaded first = rolledBack(() -> load.load(file, order, progress));
        var duplicates = PartedLoad.duplicates(first.report());
        return file.rows() <= PartedLoad.PART || duplicates.isEmpty()
                ? first
                : rolledBack(() -> load.load(file, order.again(duplicates), progress));
    }

    private Loaded trial(String importId, ImportOrder order, Progress progress) {
        ImportRun run = QuarkusTransaction.requiringNew().call(() -> find(importId));
        SheetFile file = SheetFile.of(
                QuarkusTransaction.requiringNew().call(() -> files.file(run.fileSha256())),
                run.terms().layout());
        return trial(file, order.load(run.terms()), progress);
    }

    private void accept(ImportRun run, ImportOrder order, Progress progress) {
        ImportTerms terms = run.terms();
        SheetFile file = SheetFile.of(files.file(run.fileSha256()), terms.layout());
        LoadOrder loading = file.rows() <= PartedLoad.PART
                ? order.load(terms)
                : order.load(terms).again(PartedLoad.duplicates(run.report()));
        String fingerprint = run.fingerprint();
        Loaded loaded = load.load(file, loading, progress);
        if (!loaded.fingerprint().equals(fingerprint)) {
            throw new Problem(
                    PerformanceProblem.STALE_DRY_RUN, "What the rows are about has changed; send the file again.");
        }
        if (order.mode() == ImportMode.ALL_OR_NOTHING) {
            refuseOpenRows(loaded.report());
        }
        find(run.id()).accepted(loaded.report(), order.actor(), now());
        records.objects(run.id(), loaded.objects());
        records.printed(run.id(), loaded.printed());
    }

    ImportRun append(String command, ImportRun run) {
        changes.append(() -> Change.restricted(TYPE, run.id(), "updated", command, ImportSummary.of(run)));
        return run;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private ImportRun find(String id) {
        return imports.findByIdOptional(id).orElseThrow(Problem::notFound);
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

    /** Runs a load in a transaction of its own, of which nothing stays but what it says. */
    private static Loaded rolledBack(Supplier<Loaded> load) {
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
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
}
