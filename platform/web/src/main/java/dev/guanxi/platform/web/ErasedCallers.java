package dev.guanxi.platform.web;

import dev.guanxi.platform.identity.CurrentCaller;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
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

    /** A request of anybody but a shopper does not even pause. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 2)
    public void ensureThere(ResteasyReactiveContainerRequestContext request) {
        var customer = request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken ? customer() : null;
        if (customer != null) {
            request.suspend();
            database.preparedQuery(IS_ERASED)
                    .execute(Tuple.of(customer))
                    .subscribe()
                    .with(rows -> goOn(request, rows.size() > 0), request::resume);
        }
    }

    private void goOn(ResteasyReactiveContainerRequestContext request, boolean erased) {
        if (erased) {
            request.abortWith(refusal());
        } else {
            request.resume();
        }
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
