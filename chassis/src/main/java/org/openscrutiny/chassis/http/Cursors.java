package org.openscrutiny.chassis.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Where the next page of a list begins: the last sort value and id, signed with the key the replicas share and
 * bound to the list, its filters and its view. A cursor does not expire.
 */
@ApplicationScoped
public class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 32;
    private static final char SEPARATOR = '\n';
    private static final int MOST_CHARACTERS = 2_000;

    private final SecretKeySpec key;

    Cursors(@ConfigProperty(name = "scrutiny.cursor.key") String key) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(key), ALGORITHM);
    }

    /** The place after an item. */
    public record Place(String sortValue, String id) {}

    public String after(String scope, Place place) {
        var content = bytes(place.sortValue() + SEPARATOR + place.id());
        var signed = Arrays.copyOf(sign(scope, content), SIGNATURE_BYTES + content.length);
        System.arraycopy(content, 0, signed, SIGNATURE_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * The place a cursor stands for, null without one.
     *
     * @throws Problem 400 when this service did not make the cursor for this list, filter and view
     */
    public @Nullable Place read(String scope, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var signed = decode(cursor);
        if (signed.length > SIGNATURE_BYTES) {
            var content = Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
            if (MessageDigest.isEqual(sign(scope, content), Arrays.copyOf(signed, SIGNATURE_BYTES))) {
                var text = new String(content, StandardCharsets.UTF_8);
                int split = text.lastIndexOf(SEPARATOR);
                return new Place(text.substring(0, split), text.substring(split + 1));
            }
        }
        throw refused();
    }

    private static byte[] decode(String cursor) {
        if (cursor.length() > MOST_CHARACTERS) {
            throw refused();
        }
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static Problem refused() {
        return Problem.unreadable("cursor", "CURSOR", "Follow the next link of a page of this list as it stands.");
    }

    private byte[] sign(String scope, byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(bytes(scope + SEPARATOR));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
