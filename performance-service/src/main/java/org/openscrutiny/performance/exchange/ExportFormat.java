package org.openscrutiny.performance.exchange;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/** Formats of an export. */
enum ExportFormat {
    CSV("text/csv"),
    JSON(MediaType.APPLICATION_JSON),
    XLSX(ImportResource.XLSX),
    JSON_STAT(JsonStat.MEDIA_TYPE),
    ZIP("application/zip");

    static final Set<ExportFormat> ALL = Collections.unmodifiableSet(EnumSet.allOf(ExportFormat.class));

    /** What every file comes as. */
    static final Set<ExportFormat> FILES = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(JSON_STAT)));

    private final String type;

    ExportFormat(String type) {
        this.type = type;
    }

    /**
     * The one that the request likes best.
     *
     * @param able what the file comes as
     * @throws Problem 406 where the request takes none of these
     */
    static ExportFormat wanted(HttpHeaders request, Set<ExportFormat> able) {
        for (MediaType accepted : request.getAcceptableMediaTypes()) {
            for (ExportFormat format : able) {
                if (accepted.isCompatible(MediaType.valueOf(format.type))) {
                    return format;
                }
            }
        }
        throw new Problem(
                GeneralProblem.NOT_ACCEPTABLE,
                "This file comes as " + able.stream().map(format -> format.type).collect(Collectors.joining(", "))
                        + ". JSON-stat gives the figures published now, without publishedAt, updatedAfter or"
                        + " includeHistory.");
    }
}
