package org.openscrutiny.meetings.minutes;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.MeetingsProblem;

/** The worked example of domain/meetings.md 3.1: ten members and a substitute, one of whom has left the room. */
class VoteRulesTest {

    private static final String ITEM = "item";

    private static MinutesContent with(Motion motion) {
        var people = new ArrayList<Attendance>();
        IntStream.rangeClosed(1, 10).forEach(i -> people.add(member("M" + i, AttendanceCapacity.MEMBER, null)));
        people.add(member("M12", AttendanceCapacity.SUBSTITUTE, "M11"));
        var left = new Declaration("M9", List.of(ITEM), DeclarationTime.MID_ITEM, InterestKind.NOT_STATED, null, true);
        return new MinutesContent(people, List.of(left), List.of(motion), List.of());
    }

    private static Attendance member(String name, AttendanceCapacity capacity, @Nullable String inPlaceOf) {
        return new Attendance(name, null, null, capacity, inPlaceOf, null, null, null);
    }

    private static Motion motion(String mover, String seconder, VoteCounts counts, String... dissent) {
        return new Motion(
                ITEM,
                MotionKind.MOTION,
                "That the closure of the Northfield centre be not supported.",
                mover,
                seconder,
                MotionOutcome.CARRIED,
                VotingMethod.SHOW_OF_HANDS,
                counts,
                List.of(dissent),
                null,
                "Carried, 5 to 4");
    }

    @Test
    void tenMayVoteAndASubstituteMayDissent() {
        assertDoesNotThrow(() -> VoteRules.require(with(motion("M1", "M2", new VoteCounts(5, 4, 1), "M8", "M12"))));
    }

    @Test
    void elevenVotesOfTenAreRefused() {
        assertRefused(MeetingsProblem.VOTE_COUNT_MISMATCH, motion("M1", "M2", new VoteCounts(6, 4, 1)));
    }

    @Test
    void whoHasLeftTheRoomCannotDissent() {
        assertRefused(MeetingsProblem.DISSENT_WITHOUT_VOTE, motion("M1", "M2", new VoteCounts(5, 4, 1), "M9"));
    }

    @Test
    void moverAndSeconderAreTwoAndThere() {
        assertRefused(MeetingsProblem.MOVER_SECONDER, motion("M1", "M1", new VoteCounts(5, 4, 1)));
        assertRefused(MeetingsProblem.MOVER_SECONDER, motion("M1", "M11", new VoteCounts(5, 4, 1)));
    }

    private static void assertRefused(MeetingsProblem type, Motion motion) {
        var refused = assertThrows(Problem.class, () -> VoteRules.require(with(motion)));
        assertEquals(type, refused.type());
    }
}
