package org.openscrutiny.performance.check.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Breakdown;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.Unit;

/** Claims in the short form of our table: {@code BEFORE 46,036; AFTER 1,177 * 3 @rounded}. */
final class Claims {
    private Claims() {}

    static Claim of(@Nullable CheckKind kind, String published, String inputs, String terms) {
        List<ClaimInput> figures = Arrays.stream(inputs.split(";"))
                .map(String::strip)
                .filter(i -> !i.isEmpty())
                .map(Claims::input)
                .toList();
        return new Claim(kind, text(published), figures, terms(terms));
    }

    private static ClaimInput input(String input) {
        String role = input.split(" ", 2)[0];
        String[] factors = input.substring(role.length()).split(" \\* ", -1);
        String area = input.contains("@area=") ? input.replaceAll(".*@area=(\\S+).*", "$1") : null;
        return new ClaimInput(
                InputRole.valueOf(role), text(factors[0]), factors.length > 1 ? text(factors[1]) : null, area);
    }

    private static ClaimText text(String text) {
        return new ClaimText(
                text.replaceAll("@\\S+", "").strip(),
                text.contains("@pounds") ? Unit.GBP : null,
                text.contains("@thousands") ? BigDecimal.valueOf(1000) : null,
                text.contains("@prose"),
                text.contains("@rounded") ? false : null);
    }

    private static Claim.Terms terms(String text) {
        Map<String, String> terms = new HashMap<>();
        Arrays.stream(text.split(" "))
                .filter(t -> t.contains("="))
                .forEach(t -> terms.put(t.split("=", 2)[0], t.split("=", 2)[1]));
        Set<NotCheckable> obstacles = Arrays.stream(
                        terms.getOrDefault("obstacles", "").split(","))
                .filter(o -> !o.isEmpty())
                .map(NotCheckable::valueOf)
                .collect(Collectors.toSet());
        Claim.Terms read = Claim.Terms.NONE.despite(obstacles);
        for (Map.Entry<String, String> term : terms.entrySet()) {
            String value = term.getValue();
            read = switch (term.getKey()) {
                case "unit" -> read.in(Unit.valueOf(value));
                case "polarity" -> read.towards(Polarity.valueOf(value));
                case "breakdown" -> read.split(Breakdown.Kind.valueOf(value));
                case "per" -> read.each(new BigDecimal(value), new BigDecimal(terms.getOrDefault("months", "12")));
                default -> read;
            };
        }
        return read;
    }
}
