package org.openscrutiny.meetings;

import org.openscrutiny.chassis.testing.ArchitectureRules;

class MeetingsArchitectureTest extends ArchitectureRules {

    MeetingsArchitectureTest() {
        super("org.openscrutiny.meetings");
    }
}
