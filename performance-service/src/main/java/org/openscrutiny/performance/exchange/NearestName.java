package org.openscrutiny.performance.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The known name that a mistyped one is nearest to. */
final class NearestName {
    /** A longer text is no mistyped name, and the distance costs as much as both lengths multiplied. */
    private static final int LONGEST = 64;

    private NearestName() {}

    static String of(String typed, Collection<String> known) {
        String lower = typed.substring(0, Math.min(LONGEST, typed.length())).toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT))))
                .orElseThrow();
    }

    /** Letters to add, drop or change; two neighbours that changed places count as one. */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(int[][] steps, String a, String b, int i, int j) {
        int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + changed);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
