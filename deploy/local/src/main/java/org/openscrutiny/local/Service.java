package org.openscrutiny.local;

import java.util.Locale;

/** The three services, in the order of their pages' navigation. */
public enum Service {
    PERFORMANCE("Performance", 1),
    CSA("Community safety", 2),
    MEETINGS("Meetings", 3);

    private final String title;
    private final int position;

    Service(String title, int position) {
        this.title = title;
        this.position = position;
    }

    /** What people read. */
    public String title() {
        return title;
    }

    /** Its place among the ports: 1, 2 or 3. */
    int position() {
        return position;
    }

    /** Its database, its log file and the first word of its topics. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its Maven module. */
    public String module() {
        return key() + "-service";
    }
}
