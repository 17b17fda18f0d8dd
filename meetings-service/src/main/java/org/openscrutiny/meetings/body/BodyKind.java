package org.openscrutiny.meetings.body;

/** Kinds of bodies; a statutory capacity has no members and no meetings of its own, it borrows them. */
public enum BodyKind {
    COUNCIL,
    CABINET,
    CABINET_COMMITTEE,
    SCRUTINY_COMMITTEE,
    COMMITTEE,
    SUB_COMMITTEE,
    PANEL,
    JOINT_COMMITTEE,
    BOARD,
    WORKING_GROUP,
    STATUTORY_CAPACITY
}
