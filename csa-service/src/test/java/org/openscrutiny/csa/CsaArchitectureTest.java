package org.openscrutiny.csa;

import org.openscrutiny.chassis.testing.ArchitectureRules;

class CsaArchitectureTest extends ArchitectureRules {

    CsaArchitectureTest() {
        super("org.openscrutiny.csa");
    }
}
