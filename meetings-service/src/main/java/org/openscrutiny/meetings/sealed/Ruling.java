package org.openscrutiny.meetings.sealed;

import java.time.LocalDate;

/**
 * What the monitoring officer holds of an exemption.
 *
 * @param upheld false where the item should be opened; that is then the clerk's to do
 */
public record Ruling(boolean upheld, String reasons, LocalDate on) {

    @Override
    public String toString() {
        return "Ruling[upheld=" + upheld + ", on=" + on + "]";
    }
}
