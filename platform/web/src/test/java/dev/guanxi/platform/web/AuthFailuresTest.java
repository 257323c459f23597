package dev.guanxi.platform.web;

import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthFailuresTest {
    private static final String NAMED_BEFORE = "X-Path-Named-Before";

    /** Tells whether a request's path was found out before the request came to where it is found out anyway. */
    static class Watch {
        @ServerRequestFilter(preMatching = true)
        void before(RoutingContext request) {
            var inner = (HttpServerRequestInternal) request.request();
            request.put(NAMED_BEFORE, inner.context().<Object>getLocal("UrlPathTemplate") != null);
        }

        @ServerResponseFilter
        void after(ContainerResponseContext response, RoutingContext request) {
            response.getHeaders().putSingle(NAMED_BEFORE, String.valueOf(request.<Object>get(NAMED_BEFORE)));
        }
    }

    @Test
    void noTableOfAllPathsIsMadeInCaseARequestIsRefused() {
        As.person(Person.of("ann", Roles.SALES_REP))
                .get("/things")
                .then()
                .statusCode(200)
                .header(NAMED_BEFORE, equalTo("false"));
    }
}
