package org.openscrutiny.performance.feed;

import org.openscrutiny.chassis.feed.SeenTable;

/** The tables that the feeds of this package keep, and nobody else. */
final class SeenTables {
    static final SeenTable PRIORITY = new SeenTable("priority_seen");
    static final SeenTable AGREEMENT = new SeenTable("agreement_seen");
    static final SeenTable MEETING = new SeenTable("meeting_seen");
    static final SeenTable RECOMMENDATION = new SeenTable("recommendation_seen");

    private SeenTables() {}
}
