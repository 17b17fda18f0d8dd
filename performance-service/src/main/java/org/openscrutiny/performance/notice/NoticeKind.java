package org.openscrutiny.performance.notice;

/** What a notice says. */
public enum NoticeKind {
    RETURN_DUE("A return is due on %s"),
    RETURN_MISSED("A return was due on %s"),
    COMMENTARY_DUE("A commentary is due on %s"),
    COMMENTARY_MISSED("A commentary was due on %s"),
    WORK_WAITING("Work is waiting for approval, %s");

    private final String title;

    NoticeKind(String title) {
        this.title = title;
    }

    String title(Object day) {
        return title.formatted(day);
    }
}
