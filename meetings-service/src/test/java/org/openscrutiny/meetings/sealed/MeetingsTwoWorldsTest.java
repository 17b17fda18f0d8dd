package org.openscrutiny.meetings.sealed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.openscrutiny.chassis.testing.Controls;
import org.openscrutiny.chassis.testing.Story;
import org.openscrutiny.chassis.testing.TwoWorlds;
import org.openscrutiny.meetings.SiblingTopics;

/** Exempt business tells nobody anything: not by a body, a tag, a cursor, an offset, a reference or a log line. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class MeetingsTwoWorldsTest extends TwoWorlds {

    @Inject
    Controls controls;

    @Override
    protected Controls controls() {
        return controls;
    }

    @Override
    protected Story story() {
        return new CommitteeStory();
    }
}
