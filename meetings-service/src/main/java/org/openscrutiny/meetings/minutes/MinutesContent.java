package org.openscrutiny.meetings.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What minutes record; a patch is laid over the same form. */
public record MinutesContent(
        @Nullable @Valid @Size(max = 300) List<@NotNull Attendance> attendances,
        @Nullable @Valid @Size(max = 100) List<@NotNull Declaration> declarations,
        @Nullable @Valid @Size(max = 200) List<@NotNull Motion> motions,
        @Nullable @Valid @Size(max = 300) List<@NotNull MinuteEntry> entries) {

    static final MinutesContent EMPTY = new MinutesContent(List.of(), List.of(), List.of(), List.of());

    List<Attendance> attended() {
        return attendances == null ? List.of() : attendances;
    }

    List<Declaration> declared() {
        return declarations == null ? List.of() : declarations;
    }

    List<Motion> moved() {
        return motions == null ? List.of() : motions;
    }

    List<MinuteEntry> entered() {
        return entries == null ? List.of() : entries;
    }

    /** The same with everything said, each resolution and part with an id. */
    MinutesContent said(Supplier<String> ids) {
        return new MinutesContent(
                attended().stream().map(Attendance::said).toList(),
                declared().stream().map(Declaration::said).toList(),
                moved().stream().map(Motion::said).toList(),
                entered().stream().map(e -> said(e, ids)).toList());
    }

    private static MinuteEntry said(MinuteEntry entry, Supplier<String> ids) {
        var resolutions = entry.resolved().stream()
                .map(r -> new Resolution(
                        r.id() == null ? ids.get() : r.id(),
                        r.text(),
                        r.parts().stream().map(p -> p.said(ids.get())).toList()))
                .toList();
        return new MinuteEntry(
                entry.number(),
                entry.title(),
                entry.printedItemRef(),
                entry.itemId(),
                entry.said().stream().map(Paragraph::said).toList(),
                resolutions,
                entry.postMeetingText());
    }

    MinutesContent withEntries(List<MinuteEntry> numbered) {
        return new MinutesContent(attendances, declarations, motions, numbered);
    }

    /** The same with the numbers that entries had in their places before, where they state none and nobody else has it. */
    MinutesContent numberedAs(MinutesContent before) {
        var stated = entered().stream().map(MinuteEntry::number).collect(Collectors.toSet());
        var earlier = before.entered();
        return withEntries(IntStream.range(0, entered().size())
                .mapToObj(i -> {
                    var entry = entered().get(i);
                    var number = i < earlier.size() ? earlier.get(i).number() : null;
                    return entry.number() != null || number == null || stated.contains(number)
                            ? entry
                            : entry.numbered(number);
                })
                .toList());
    }

    /** Ids of all resolutions and parts. */
    Stream<String> ids() {
        return entered().stream()
                .flatMap(e -> e.resolved().stream())
                .flatMap(r -> Stream.concat(
                        Stream.ofNullable(r.id()), r.parts().stream().flatMap(p -> Stream.ofNullable(p.id()))));
    }
}
