package org.openscrutiny.performance;

import org.openscrutiny.chassis.testing.ArchitectureRules;

class PerformanceArchitectureTest extends ArchitectureRules {
    PerformanceArchitectureTest() {
        super("org.openscrutiny.performance", "period", "filing", "chart", "check.rule");
    }
}
