package org.openscrutiny.performance.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a stable code, {@code [A-Z][A-Z0-9-]{1,19}}, from a printed name: two telling words and a mark of the whole. */
public final class IndicatorCode {
    private static final Set<String> SILENT = Set.of(
            "percentage",
            "number",
            "numbers",
            "average",
            "of",
            "the",
            "in",
            "to",
            "a",
            "an",
            "and",
            "per",
            "for",
            "at",
            "by",
            "with",
            "from",
            "who",
            "on",
            "or",
            "as",
            "into",
            "all");
    private static final int LETTERS = 6;

    private IndicatorCode() {}

    /** The same words give the same code, whatever their case, punctuation and small words. */
    public static String of(String name) {
        List<String> words = Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty() && !SILENT.contains(word))
                .toList();
        String telling = words.stream()
                .filter(word -> Character.isLetter(word.charAt(0)))
                .limit(2)
                .map(word -> word.substring(0, Math.min(LETTERS, word.length())))
                .collect(Collectors.joining("-"));
        String stem = telling.isEmpty() ? "X" : telling;
        return (stem + "-" + mark(words.isEmpty() ? name : String.join(" ", words))).toUpperCase(Locale.ROOT);
    }

    private static String mark(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 2);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
