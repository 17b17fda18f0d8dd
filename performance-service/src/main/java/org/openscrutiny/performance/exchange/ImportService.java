package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.http.SortKey;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.outbox.Sha256;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.performance.indicator.OwnIndicators;

/**
 * Takes files in: a small one at once, a large one by a task whose progress can be read. An officer sees and moves what
 * he sent himself and what is about his own indicators alone.
 */
@ApplicationScoped
public class ImportService {
    static final List<SortKey<ImportLine>> SORTS = List.of(SortKey.made(ImportLine::id));

    private final Imports imports;
    private final FileScan scan;
    private final KeptFiles files;
    private final ImportSteps steps;
    private final ImportTasks tasks;
    private final OwnIndicators own;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    ImportService(
            Imports imports,
            FileScan scan,
            KeptFiles files,
            ImportSteps steps,
            ImportTasks tasks,
            OwnIndicators own,
            CurrentCaller caller,
            Ids ids,
            Clock clock) {
        this.imports = imports;
        this.scan = scan;
        this.files = files;
        this.steps = steps;
        this.tasks = tasks;
        this.own = own;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Loads a file, rolls back, and keeps file and report; a file of more than 1,000 rows is kept and tried by a task.
     *
     * @throws Problem 413, 415, 503 when a scanner gives no answer, or 422 {@code import-rejected} when its rows cannot be read: then nothing is kept
     */
    @Transactional
    public ImportRun tryOut(ImportTerms terms, byte[] content, ImportOrder order) {
        SheetFile file = SheetFile.of(content, terms.layout());
        scan.pass(content);
        boolean large = file.rows() > PartedLoad.AT_ONCE;
        Loaded trial = large ? null : steps.trial(file, order.load(terms), Progress.UNSEEN);
        String sha256 = Sha256.of(content);
        files.keep(sha256, content, now());
        ImportRun run = new ImportRun(ids.nextText(), terms, sha256, file.rows(), order.actor(), now());
        if (trial == null) {
            imports.persist(run);
            steps.append("SEND", run);
            tasks.queue(run.id(), order);
            return run;
        }
        run.tried(trial);
        imports.persist(run);
        return steps.append("TRY", run);
    }

    /**
     * Takes the next step of a file, or orders it where the file is large.
     *
     * @throws Problem 404 for one the caller does not see, 403 for one that is not his to move, 409
     *     {@code stale-dry-run} when data moved on, 422 {@code import-rejected} when all rows were wanted and one cannot
     *     be loaded
     */
    @Transactional
    public ImportRun move(String id, @Nullable String ifMatch, ImportOrder order) {
        ImportRun run = find(id);
        requireOwn(run, order.step());
        Preconditions.requireMatch(ifMatch, run.rowVersion());
        if (!run.large()) {
            return steps.take(id, order, Progress.UNSEEN);
        }
        run.begun(order);
        tasks.queue(id, order);
        return steps.append("ORDER", run);
    }

    /** How far the ordered step of an import has come; null where none is. */
    public @Nullable ImportProgress progress(ImportRun run) {
        return run.working() == null ? null : tasks.progress(run.id());
    }

    /**
     * Reads an import.
     *
     * @throws Problem 404, for one the caller does not see too
     */
    public ImportRun find(String id) {
        return imports.findByIdOptional(id)
                .filter(run -> own.seen() == null || sent(run) || run.within(own.codes()))
                .orElseThrow(Problem::notFound);
    }

    private boolean sent(ImportRun run) {
        return run.madeBy().equals(caller.actor());
    }

    private void requireOwn(ImportRun run, ImportStep step) {
        boolean anybodys =
                switch (step) {
                    case TRY, ACCEPT, UNDO -> false;
                    case RECORD_AS_PRINTED -> caller.hasAny(Role.CLERK);
                    case APPROVE -> true;
                };
        if (!anybodys && !sent(run) && !run.within(own.codes())) {
            throw new Problem(
                    GeneralProblem.FORBIDDEN,
                    "Another officer sent this file, and your token's claim \"indicators\" does not list all it is about.");
        }
    }

    /**
     * The file of an import as it was sent.
     *
     * @throws Problem 404, 410 when it is not kept any more
     */
    byte[] file(ImportRun run) {
        return files.file(run.fileSha256());
    }

    /** Imports the caller sees, without their rows. */
    List<ImportLine> lines(Sort<ImportLine> sort, Cursors.@Nullable Place after, int size) {
        return imports.lines(own.seen(), own.actor(), sort, after, size);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
