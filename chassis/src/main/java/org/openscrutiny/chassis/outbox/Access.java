package org.openscrutiny.chassis.outbox;

/** Who may see a change: everybody, roles of the service, or those entitled to sealed material. */
public enum Access {
    PUBLIC,
    RESTRICTED,
    SEALED
}
