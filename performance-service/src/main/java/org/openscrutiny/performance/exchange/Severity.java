package org.openscrutiny.performance.exchange;

/** Whether a finding stops a row (ERROR), makes it wait until its code is accepted (WARNING), or does neither (NOTE). */
public enum Severity {
    NOTE,
    WARNING,
    ERROR
}
