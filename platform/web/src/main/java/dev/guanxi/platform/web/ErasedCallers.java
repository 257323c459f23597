package dev.guanxi.platform.web;

import dev.guanxi.platform.identity.CurrentCaller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Takes no token of a customer who was erased: it lives on for minutes, and what its bearer did with it would be of
 * somebody who was forgotten. Our own people stay who they are, whichever customer they were.
 */
public class ErasedCallers {
    private static final String IS_ERASED = "select from erased_subject where subject = $1";

    private final CurrentCaller caller;
    private final Problems problems;
    private final Pool database;

    ErasedCallers(CurrentCaller caller, Problems problems, Pool database) {
        this.caller = caller;
        this.problems = problems;
        this.database = database;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 2)
    public Uni<@Nullable Response> ensureThere(ContainerRequestContext request) {
        var customer = request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken ? customer() : null;
        return customer == null
                ? Uni.createFrom().nullItem()
                : database.preparedQuery(IS_ERASED)
                        .execute(Tuple.of(customer))
                        .map(rows -> rows.size() == 0 ? null : refusal());
    }

    private @Nullable UUID customer() {
        var who = caller.get();
        return who.isOutsider() ? who.customer() : null;
    }

    private Response refusal() {
        return Response.fromResponse(problems.of(401, "login-ended"))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .build();
    }
}
