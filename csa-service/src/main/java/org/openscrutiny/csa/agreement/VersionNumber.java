package org.openscrutiny.csa.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a version, {@code major.minor} (C1); no year is read from it (C2). */
public record VersionNumber(int major, int minor) implements Comparable<VersionNumber> {

    static final String FORM = "(0|[1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})";

    private static final Pattern PATTERN = Pattern.compile(FORM);
    private static final Comparator<VersionNumber> ORDER =
            Comparator.comparingInt(VersionNumber::major).thenComparingInt(VersionNumber::minor);

    static Optional<VersionNumber> read(String text) {
        var parts = PATTERN.matcher(text);
        return parts.matches()
                ? Optional.of(new VersionNumber(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @JsonCreator
    static VersionNumber of(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("not a version number: " + text));
    }

    /** A yearly refresh raises major and sets minor to 0; a correction within the year raises minor alone. */
    boolean mayFollow(VersionNumber last) {
        return major > last.major ? minor == 0 : major == last.major && minor > last.minor;
    }

    @Override
    public int compareTo(VersionNumber other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return major + "." + minor;
    }
}
