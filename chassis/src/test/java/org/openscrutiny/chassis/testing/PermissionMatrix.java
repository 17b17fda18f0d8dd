package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;

/**
 * Case 77: every route of the running service by every role, the anonymous caller, and owners of something else. The
 * routes come from the service's OpenAPI, the rules from the table the service gives; a route without a rule fails.
 */
public abstract class PermissionMatrix {

    private static final String JSON = "application/json";

    /** The table: one rule a route. */
    protected abstract List<Rule> rules();

    /**
     * Who may use a route.
     *
     * @param route method and path template as in OpenAPI, {@code POST /v1/notes/{id}}
     * @param anybody true where no token is needed
     * @param roles the roles that may
     * @param request a body, empty for none; it need not be valid, since roles are looked at first
     * @param mediaType what the body is
     * @param owned empty, or a real path and the claims of its owner, where a role may only with them
     */
    public record Rule(
            String route, boolean anybody, Set<Role> roles, String request, String mediaType, List<Owned> owned) {

        public static Rule anybody(String route) {
            return new Rule(route, true, Set.of(), "{}", JSON, List.of());
        }

        public static Rule only(String route, Role... roles) {
            return new Rule(route, false, Set.of(roles), "{}", JSON, List.of());
        }

        /** The same with a body. */
        public Rule sending(String body) {
            return sending(JSON, body);
        }

        /** The same with a body of another kind. */
        public Rule sending(String type, String body) {
            return new Rule(route, anybody, roles, body, type, owned);
        }

        /** The same where the roles must own the object as well. */
        public Rule owning(Owned... objects) {
            return new Rule(route, anybody, roles, request, mediaType, List.of(objects));
        }

        private String method() {
            return route.substring(0, route.indexOf(' '));
        }

        private String path() {
            return route.substring(route.indexOf(' ') + 1)
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        }
    }

    /**
     * An object that is somebody's.
     *
     * @param path its real path
     * @param owner claims that own it
     * @param other claims with the same role that own something else
     * @param body a valid body
     */
    public record Owned(Supplier<String> path, Claims owner, Claims other, String body) {}

    /** The routes that the chassis brings to every service. */
    private static final List<Rule> OPERATIONS = List.of(
            Rule.only("GET /v1/admin/chain", Role.ADMIN),
            Rule.only("GET /v1/admin/dead-letters", Role.ADMIN),
            Rule.only("GET /v1/admin/dead-letters/{id}", Role.ADMIN),
            Rule.only("POST /v1/admin/dead-letters/{id}/transitions", Role.ADMIN),
            Rule.only("POST /v1/admin/erasures", Role.ADMIN),
            Rule.only("POST /v1/admin/rebuilds", Role.ADMIN),
            Rule.only("GET /v1/admin/rebuilds/{id}", Role.ADMIN),
            Rule.only("POST /v1/admin/republications", Role.ADMIN));

    private List<Rule> allRules() {
        return Stream.concat(rules().stream(), OPERATIONS.stream()).toList();
    }

    @Test
    void everyRouteHasOneRule() {
        var described = Operation.all().stream().map(Operation::route).collect(Collectors.toCollection(TreeSet::new));
        var ruled = allRules().stream().map(Rule::route).toList();
        assertEquals(described, new TreeSet<>(ruled), "routes of OpenAPI and routes of the table");
        assertEquals(ruled.size(), Set.copyOf(ruled).size(), "rules given twice");
    }

    @TestFactory
    Stream<DynamicTest> everyRouteByEveryRole() {
        return allRules().stream().flatMap(rule -> {
            var tests = new ArrayList<DynamicTest>();
            tests.add(DynamicTest.dynamicTest(rule.route() + " by nobody", () -> check(rule, rule.anybody(), "")));
            for (var role : Role.values()) {
                var bearer = TestTokens.bearer("matrix-" + role.claim(), role);
                boolean allowed = rule.anybody()
                        || (rule.owned().isEmpty() && rule.roles().contains(role));
                if (allowed || !rule.roles().contains(role)) {
                    tests.add(DynamicTest.dynamicTest(
                            rule.route() + " by " + role.claim(), () -> check(rule, allowed, bearer)));
                }
            }
            var roleless = TestTokens.bearer("matrix-none");
            tests.add(DynamicTest.dynamicTest(
                    rule.route() + " by a caller without a role", () -> check(rule, rule.anybody(), roleless)));
            rule.owned().forEach(owned -> tests.add(ownership(rule, owned)));
            return tests.stream();
        });
    }

    private static void check(Rule rule, boolean allowed, String bearer) {
        var answer = send(rule, rule.path(), bearer, rule.request());
        if (allowed) {
            assertFalse(
                    answer.status() == 401
                            || answer.status() == 403
                            || answer.status() == 405
                            || answer.status() == 415
                            || answer.status() >= 500,
                    () -> "refused: " + answer);
        } else if (bearer.isEmpty()) {
            Refusals.refused(401, "unauthorised", answer);
        } else {
            Refusals.refused(403, "forbidden", answer);
        }
    }

    private static DynamicTest ownership(Rule rule, Owned owned) {
        return DynamicTest.dynamicTest(rule.route() + " by an owner and by another owner", () -> {
            var path = owned.path().get();
            var other = send(rule, path, TestTokens.bearer(owned.other()), owned.body());
            assertTrue(Set.of(403, 404).contains(other.status()), () -> "of another owner: " + other);
            var own = send(rule, path, TestTokens.bearer(owned.owner()), owned.body());
            assertFalse(Set.of(401, 403, 404).contains(own.status()), () -> "of the owner: " + own);
        });
    }

    private static Answer send(Rule rule, String path, String bearer, String body) {
        var request = Wire.request(rule.method(), path).as(bearer);
        boolean empty =
                body.isEmpty() || rule.method().equals("GET") || rule.method().equals("DELETE");
        return empty
                ? request.send()
                : request.header("Content-Type", rule.mediaType())
                        .bytes(body.getBytes(StandardCharsets.UTF_8))
                        .send();
    }
}
