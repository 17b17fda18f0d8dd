package org.openscrutiny.meetings.minutes;

/** What a paragraph of a minute holds. */
public enum ParagraphKind {
    INTRODUCTION,
    QUESTION,
    ANSWER,
    COMMENT,
    PROCEDURAL,
    UNDERTAKING
}
