package org.openscrutiny.performance.exchange;

/** Whether a finding stops a row (ERROR) or makes it wait until its code is accepted (WARNING). */
public enum Severity {
    WARNING,
    ERROR
}
