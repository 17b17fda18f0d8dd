package org.openscrutiny.chassis;

import org.openscrutiny.chassis.testing.ArchitectureRules;

class ChassisArchitectureTest extends ArchitectureRules {

    ChassisArchitectureTest() {
        super("org.openscrutiny.chassis");
    }
}
