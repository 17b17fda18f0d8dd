package org.openscrutiny.performance.indicator;

/** Whether figures of a definition can be laid beside those of the one before; unless YES, the series breaks. */
public enum Comparability {
    YES,
    PARTLY,
    NO
}
