package org.openscrutiny.meetings.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entries that are revised in their places keep their numbers; those that are new have none yet. */
class RevisedNumbersTest {

    private static MinutesContent numbered(@Nullable Integer... numbers) {
        var entries = Stream.of(numbers)
                .map(n -> new MinuteEntry(n, "Title", null, null, null, null, null))
                .toList();
        return MinutesContent.EMPTY.withEntries(entries);
    }

    private static List<@Nullable Integer> revised(MinutesContent before, MinutesContent after) {
        return Arrays.asList(after.numberedAs(before).entered().stream()
                .map(MinuteEntry::number)
                .toArray(Integer[]::new));
    }

    @Test
    void keepTheirNumbersInTheirPlaces() {
        assertEquals(List.of(10, 11), revised(numbered(10, 11), numbered(null, null)));
    }

    @Test
    void aNewOneHasNoneYet() {
        assertEquals(Arrays.asList(10, null), revised(numbered(10), numbered(null, null)));
    }

    @Test
    void noNumberIsGivenTwice() {
        assertEquals(Arrays.asList(null, 10), revised(numbered(10, 11), numbered(null, 10)));
    }
}
