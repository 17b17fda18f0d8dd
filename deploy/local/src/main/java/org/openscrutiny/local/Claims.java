package org.openscrutiny.local;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token says. {@code bodies}, {@code organisation}, {@code person} and {@code indicators} say what "own" means
 * for its bearer; those that are empty or null are left out of the token.
 *
 * @param subject opaque id of the actor, as the change log records it
 * @param lifetime from now; a negative one makes a token that has expired
 */
public record Claims(
        String subject,
        Set<Role> roles,
        List<String> bodies,
        @Nullable String organisation,
        @Nullable String person,
        List<String> indicators,
        String issuer,
        String audience,
        Duration lifetime) {
    public static final String ISSUER = "https://id.local.council.example";
    public static final String AUDIENCE = "council";

    public Claims {
        roles = Set.copyOf(roles);
        bodies = List.copyOf(bodies);
        indicators = List.copyOf(indicators);
    }

    /** A token for eight hours with these roles and nothing else. */
    public static Claims of(String subject, Role... roles) {
        return new Claims(
                subject, Set.of(roles), List.of(), null, null, List.of(), ISSUER, AUDIENCE, Duration.ofHours(8));
    }

    public Claims withBodies(String... ids) {
        return new Claims(subject, roles, List.of(ids), organisation, person, indicators, issuer, audience, lifetime);
    }

    public Claims withOrganisation(String id) {
        return new Claims(subject, roles, bodies, id, person, indicators, issuer, audience, lifetime);
    }

    public Claims withPerson(String id) {
        return new Claims(subject, roles, bodies, organisation, id, indicators, issuer, audience, lifetime);
    }

    public Claims withIndicators(String... codes) {
        return new Claims(subject, roles, bodies, organisation, person, List.of(codes), issuer, audience, lifetime);
    }

    public Claims withIssuer(String uri) {
        return new Claims(subject, roles, bodies, organisation, person, indicators, uri, audience, lifetime);
    }

    public Claims withAudience(String name) {
        return new Claims(subject, roles, bodies, organisation, person, indicators, issuer, name, lifetime);
    }

    public Claims withLifetime(Duration duration) {
        return new Claims(subject, roles, bodies, organisation, person, indicators, issuer, audience, duration);
    }
}
