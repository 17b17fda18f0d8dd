package org.openscrutiny.chassis.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses what is signed and in date but is no access token: an ID or refresh token, one without subject or end. */
@ApplicationScoped
class AccessTokenOnly implements SecurityIdentityAugmentor {

    private static final Set<String> OTHER_KINDS = Set.of("ID", "Refresh", "Offline", "Logout");
    private static final Duration LONGEST = Duration.ofDays(1);

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && !isAccessToken(token)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom().item(identity);
    }

    /** No identity provider of a council gives a token without end, or one that outlives a day. */
    private static boolean isShortLived(JsonWebToken token) {
        long lifetime = token.getExpirationTime() - token.getIssuedAtTime();
        return token.getExpirationTime() > 0 && lifetime <= LONGEST.toSeconds();
    }

    private static boolean isAccessToken(JsonWebToken token) {
        var kind = token.<Object>getClaim("typ");
        return token.getSubject() != null
                && isShortLived(token)
                && (kind == null || !OTHER_KINDS.contains(kind.toString()));
    }
}
