package org.openscrutiny.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One invented person a role, and what is "own" to each. The demo sets say what that is once they have made it; it is
 * kept between runs, so that tokens printed later say the same.
 */
public final class Actors {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Own> own;

    private record Own(
            List<String> bodies,
            @Nullable String organisation,
            @Nullable String person,
            List<String> indicators) {}

    private Actors(Path file, Map<String, Own> own) {
        this.file = file;
        this.own = own;
    }

    /** Reads what earlier runs kept in the file, if it is there. */
    public static Actors load(Path file) {
        try {
            return new Actors(
                    file,
                    Files.exists(file)
                            ? JSON.readValue(Files.readString(file), new TypeReference<TreeMap<String, Own>>() {})
                            : new TreeMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** What the token of the role's person says. The subject is an opaque id, always the same for a role. */
    public synchronized Claims of(Role role) {
        String subject = UUID.nameUUIDFromBytes(("local " + role.claim()).getBytes(StandardCharsets.UTF_8))
                .toString();
        Claims claims = Claims.of(subject, role);
        Own mine = own.get(role.claim());
        return mine == null
                ? claims
                : new Claims(
                        subject,
                        claims.roles(),
                        mine.bodies,
                        mine.organisation,
                        mine.person,
                        mine.indicators,
                        claims.issuer(),
                        claims.audience(),
                        claims.lifetime());
    }

    /** From now on the role's person owns what these claims name as own; their other parts are not looked at. */
    public synchronized void own(Role role, Claims claims) {
        own.put(role.claim(), new Own(claims.bodies(), claims.organisation(), claims.person(), claims.indicators()));
        try {
            Files.writeString(file, JSON.writeValueAsString(own));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file, e);
        }
    }
}
