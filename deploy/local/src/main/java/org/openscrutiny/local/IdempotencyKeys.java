package org.openscrutiny.local;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that come out the same when the same requests are made in the same order. */
final class IdempotencyKeys {
    private final String scope;
    private final Map<String, Integer> said = new ConcurrentHashMap<>();

    IdempotencyKeys(String scope) {
        this.scope = scope;
    }

    /** The key of the request; said twice, the same request has two keys. */
    String next(String actor, String path, String body) {
        String request = String.join("\n", scope, actor, path, body);
        int count = said.merge(request, 1, Integer::sum);
        return UUID.nameUUIDFromBytes((request + "\n" + count).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
