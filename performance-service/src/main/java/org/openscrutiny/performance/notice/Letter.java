package org.openscrutiny.performance.notice;

import java.time.LocalDate;

/**
 * A notice to be made.
 *
 * @param subjectId what it is about
 * @param what which indicator and period, in words; never a figure
 * @param path where to read and do it
 */
record Letter(NoticeKind kind, String subjectId, LocalDate dueOn, String recipient, String what, String path) {
    String title() {
        return kind.title(dueOn);
    }

    String body(String site) {
        return title() + ": " + what + ".\n\n" + site + path + "\n";
    }
}
