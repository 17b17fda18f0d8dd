package org.openscrutiny.performance.observation;

/** What happens when a figure breaks a rule: STRICT refuses it, AS_PRINTED stores a warning with it. */
public enum Guards {
    STRICT,
    AS_PRINTED
}
