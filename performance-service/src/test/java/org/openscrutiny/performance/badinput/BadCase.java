package org.openscrutiny.performance.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.openscrutiny.chassis.testing.Footprint;

/** One input of a row of the table: what is sent, how it must be refused, and that nothing of it is stored. */
final class BadCase {
    private final int row;
    private final String name;
    private final Executable attempt;
    private final boolean stores;

    private BadCase(int row, String name, boolean stores, Executable attempt) {
        this.row = row;
        this.name = "row " + row + ": " + name;
        this.stores = stores;
        this.attempt = attempt;
    }

    /** One thing that the answer must name: where, by which code, and words of value and mend. */
    record Named(String pointer, String code, List<String> words) {
        Named(String pointer, String code, String... words) {
            this(pointer, code, List.of(words));
        }

        void in(JsonPath answer, String whole) {
            List<Map<String, String>> errors = answer.getList("errors");
            Map<String, String> error = (errors == null ? List.<Map<String, String>>of() : errors)
                    .stream()
                            .filter(e -> code.equals(e.get("code")) && pointer.equals(e.get("pointer")))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(code + " at " + pointer + " is not in " + whole));
            for (String word : words) {
                assertTrue(String.valueOf(error.get("message")).contains(word), word + " is not in " + error);
            }
        }
    }

    /** A refusal that must leave no row, no event and no error in the log. */
    static BadCase refused(int row, String name, int status, String slug, Supplier<Response> send, Named... named) {
        return new BadCase(row, name, false, () -> {
            Response answer = send.get();
            assertEquals(status, answer.statusCode(), answer::asString);
            assertEquals("/problems/" + slug, answer.jsonPath().getString("type"), answer::asString);
            for (Named one : named) {
                one.in(answer.jsonPath(), answer.asString());
            }
        });
    }

    /** Anything else that must leave nothing behind. */
    static BadCase harmless(int row, String name, Executable attempt) {
        return new BadCase(row, name, false, attempt);
    }

    /** What is kept on purpose: a file with its report, a statement that cannot be checked, a dead letter. */
    static BadCase kept(int row, String name, Executable attempt) {
        return new BadCase(row, name, true, attempt);
    }

    /** The same, with a look at what stands afterwards. */
    BadCase then(Consumer<BadCase> look) {
        return new BadCase(row, name.substring(name.indexOf(": ") + 2), stores, () -> {
            attempt.execute();
            look.accept(this);
        });
    }

    int row() {
        return row;
    }

    DynamicTest test() {
        return DynamicTest.dynamicTest(name, () -> {
            try {
                if (stores) {
                    attempt.execute();
                } else {
                    Footprint.noneBy(attempt);
                }
            } catch (AssertionError e) {
                throw new AssertionError(name + ": " + e.getMessage(), e);
            }
        });
    }

    /** Cases of several places in one list. */
    @SafeVarargs
    static List<BadCase> all(List<BadCase>... some) {
        List<BadCase> all = new ArrayList<>();
        for (List<BadCase> cases : some) {
            all.addAll(cases);
        }
        return all;
    }
}
