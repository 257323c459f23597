package dev.guanxi.platform.fields;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Finds out who reads the contract before it is written, because its fields are not for everybody. Whoever says nothing
 * of themselves gets the contract without them; who says something wrong is refused. One reader's contract is kept for
 * no other, and not beyond the moment.
 */
@Singleton
class ContractReaders {
    private static final String CONTRACT = "/q/openapi";

    void register(@Observes Filters filters) {
        filters.register(ContractReaders::identify, SecurityHandlerPriorities.AUTHORIZATION - 1);
    }

    private static void identify(RoutingContext request) {
        if (!request.normalizedPath().startsWith(CONTRACT)) {
            request.next();
            return;
        }
        request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .putHeader(HttpHeaders.VARY, "Authorization, Accept");
        QuarkusHttpUser.getSecurityIdentity(request, null)
                .subscribe()
                .with(
                        identity -> {
                            if (identity != null) {
                                QuarkusHttpUser.setIdentity(identity, request);
                            }
                            request.next();
                        },
                        request::fail);
    }
}
