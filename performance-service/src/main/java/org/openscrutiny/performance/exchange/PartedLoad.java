package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.chassis.outbox.Sha256;
import org.openscrutiny.performance.exchange.Loaded.LoadedObject;

/**
 * Loads a file part by part within the caller's transaction: each part costs the same statements, and what a part made
 * leaves memory before the next. A file of one part stays as it is in the caller's session.
 */
@ApplicationScoped
class PartedLoad {
    /** Rows of a part. */
    static final int PART = 500;

    /** Rows up to which a command carries a step out at once. */
    static final int AT_ONCE = 1_000;

    private final Loader dashboards;
    private final Loader indicators;
    private final Loader targets;
    private final Loader ranges;
    private final Loader observations;
    private final EntityManager entities;

    PartedLoad(
            DashboardLoader dashboards,
            IndicatorLoader indicators,
            TargetLoader targets,
            RangeLoader ranges,
            ObservationLoader observations,
            EntityManager entities) {
        this.dashboards = dashboards;
        this.indicators = indicators;
        this.targets = targets;
        this.ranges = ranges;
        this.observations = observations;
        this.entities = entities;
    }

    Loaded load(SheetFile file, LoadOrder order, Progress progress) {
        Gathered gathered = new Gathered(order);
        progress.reached(0, file.rows());
        file.inParts(PART, sheet -> {
            gathered.add(loader(order.terms().layout()).load(sheet, order));
            if (file.rows() > PART) {
                entities.flush();
                entities.clear();
            }
            progress.reached(gathered.rows.size(), file.rows());
        });
        return gathered.loaded();
    }

    /** Keys that stand in several rows of a report, with the numbers of these rows. */
    static Map<String, List<Integer>> duplicates(ImportReport report) {
        Map<String, Integer> first = new LinkedHashMap<>();
        Map<String, List<Integer>> several = new LinkedHashMap<>();
        for (ReportRow row : report.rows()) {
            Integer before = row.key() == null ? null : first.putIfAbsent(row.key(), row.row());
            if (row.key() != null && before != null) {
                several.computeIfAbsent(row.key(), k -> new ArrayList<>(List.of(before)))
                        .add(row.row());
            }
        }
        return several;
    }

    private Loader loader(Layout layout) {
        switch (layout) {
            case PRINTED_DASHBOARD -> {
                return dashboards;
            }
            case INDICATORS -> {
                return indicators;
            }
            case TARGETS -> {
                return targets;
            }
            case EXPECTED_RANGES -> {
                return ranges;
            }
            case OBSERVATIONS -> {
                return observations;
            }
        }
        throw new IllegalStateException();
    }

    /** What the parts did, put together. */
    private static final class Gathered {
        private final LoadOrder order;
        private final List<ReportRow> rows = new ArrayList<>();
        private final List<String> fingerprints = new ArrayList<>();
        private final List<LoadedObject> objects = new ArrayList<>();
        private final List<PrintedCell> printed = new ArrayList<>();
        private final Set<String> codes = new HashSet<>();

        Gathered(LoadOrder order) {
            this.order = order;
        }

        void add(Loaded part) {
            rows.addAll(part.report().rows());
            fingerprints.add(part.fingerprint());
            objects.addAll(part.objects());
            codes.addAll(part.codes());
            part.printed().forEach(cell -> printed.add(cell.at(printed.size() + 1)));
            part.objects().stream()
                    .filter(LoadedObject::created)
                    .map(LoadedObject::id)
                    .forEach(order.made()::add);
        }

        Loaded loaded() {
            String fingerprint =
                    fingerprints.size() == 1 ? fingerprints.getFirst() : Sha256.of(String.join("\n", fingerprints));
            return new Loaded(ImportReport.of(rows), fingerprint, objects, printed, codes);
        }
    }
}
