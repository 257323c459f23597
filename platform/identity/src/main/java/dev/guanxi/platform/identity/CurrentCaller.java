package dev.guanxi.platform.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.common.vertx.ContextLocals;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the work at hand. Kept with the Vert.x context of a request, an event or a job, so
 * it follows a reactive chain wherever it goes.
 */
@Singleton
public class CurrentCaller {
    private static final String KEY = "guanxi.caller";

    private final CurrentIdentityAssociation identities;

    CurrentCaller(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    public Caller get() {
        return ContextLocals.<Caller>get(KEY).orElseGet(() -> {
            var identity = identities.getIdentity();
            var caller = identity.<@Nullable Caller>getAttribute(KEY);
            caller = caller == null ? of(identity) : caller;
            ContextLocals.put(KEY, caller);
            return caller;
        });
    }

    /** The caller's e-mail address, when their token says one that was verified. */
    public @Nullable String email() {
        var verified = token().map(token -> token.getClaim("email_verified")).orElse(null);
        return Boolean.parseBoolean(String.valueOf(verified))
                ? token().<String>map(token -> token.getClaim("email")).orElse(null)
                : null;
    }

    /** Until when the caller is who they are; far away for parts of the suite. */
    public Instant until() {
        return token().map(token -> Instant.ofEpochSecond(token.getExpirationTime()))
                .orElse(Instant.MAX);
    }

    private Optional<JsonWebToken> token() {
        return identities.getIdentity().getPrincipal() instanceof JsonWebToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    /** Lets a part of the suite act under its own name on the present context. */
    public void actAs(Caller caller) {
        ContextLocals.put(KEY, caller);
    }

    /** An identity that knows whom it stands for: to read that out of a token again and again costs more than it seems. */
    static QuarkusSecurityIdentity.Builder knowing(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder().addAttribute(KEY, of(identity));
    }

    private static Caller of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            var name = identity.isAnonymous()
                    ? "anonymous"
                    : identity.getPrincipal().getName();
            return new Caller(name, name, identity.getRoles(), Set.of(), null, null);
        }
        return new Caller(
                token.getSubject(),
                token.getName(),
                identity.getRoles(),
                teams(token),
                uuid(token.getClaim("partner_id")),
                uuid(token.getClaim("customer_id")));
    }

    private static Set<String> teams(JsonWebToken token) {
        var groups = token.getGroups();
        return groups == null ? Set.of() : new LinkedHashSet<>(groups);
    }

    private static @Nullable UUID uuid(@Nullable Object claim) {
        return claim == null ? null : UUID.fromString(claim.toString());
    }
}
