package org.openscrutiny.csa.agreement;

/** Whether an agreement ends after its term or rolls on with yearly reviews. */
public enum TermPolicy {
    FIXED,
    ROLLING
}
