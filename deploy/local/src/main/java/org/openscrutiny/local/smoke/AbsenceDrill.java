package org.openscrutiny.local.smoke;

import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** One service is taken away altogether; the pages and answers of the other two stand. */
record AbsenceDrill(RunningSystem system, RatingLoop loop) {

    String without(Service away) {
        system.stop(away);
        try {
            Pages pages = new Pages(system);
            int read = 0;
            for (Service other : Service.values()) {
                if (other != away) {
                    pages.read(other, "/");
                    system.api("smoke").get(other, "/v1/changes?limit=1");
                    read++;
                }
            }
            if (away != Service.CSA) {
                loop.inSummary();
            }
            if (away != Service.MEETINGS) {
                loop.inPanel();
            }
            return read + " services answer";
        } finally {
            system.start(away);
        }
    }
}
