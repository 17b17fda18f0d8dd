package org.openscrutiny.performance.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of copying targets: a line for each indicator and area that had one in the older year. */
public record CopiedTargets(int drafted, int left, List<Line> items) {
    public CopiedTargets {
        items = List.copyOf(items);
    }

    static CopiedTargets of(List<Line> lines) {
        int drafted = Math.toIntExact(
                lines.stream().filter(line -> line.targetId() != null).count());
        return new CopiedTargets(drafted, lines.size() - drafted, lines);
    }

    /**
     * One target.
     *
     * @param targetId the new draft; null where none was made
     * @param code {@code TARGET_PRESENT} where the newer year has a target already, or the rule that it would break
     * @param message the same in words
     */
    public record Line(
            String indicatorCode,
            String areaCode,
            String from,
            String to,
            @Nullable String targetId,
            @Nullable String code,
            @Nullable String message) {}
}
