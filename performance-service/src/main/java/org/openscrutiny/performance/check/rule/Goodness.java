package org.openscrutiny.performance.check.rule;

/** Whether a change is good; a matter of its own beside its sign (2012:1843). */
public enum Goodness {
    FAVOURABLE,
    ADVERSE,
    NEITHER
}
