package org.openscrutiny.performance.exchange;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Formats of an export. */
enum ExportFormat {
    CSV("text/csv"),
    JSON(MediaType.APPLICATION_JSON),
    XLSX(ImportResource.XLSX),
    JSON_STAT(JsonStat.MEDIA_TYPE),
    ZIP("application/zip");

    private final String type;

    ExportFormat(String type) {
        this.type = type;
    }

    /** The one that the request likes best; CSV where it does not care. */
    static ExportFormat wanted(HttpHeaders request) {
        for (MediaType accepted : request.getAcceptableMediaTypes()) {
            for (ExportFormat format : values()) {
                if (accepted.isCompatible(MediaType.valueOf(format.type))) {
                    return format;
                }
            }
        }
        return CSV;
    }
}
