package dev.guanxi.platform.web;

import io.github.bucket4j.Bucket;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.Principal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one client from taking the service from the others, and tells every client where it stands:
 * {@code RateLimit-Policy} and {@code RateLimit} as draft-ietf-httpapi-ratelimit-headers-10 says.
 */
public class RateLimit {
    private static final String CLIENT = "\"client\"";

    private final RateLimitConfig config;
    private final Problems problems;
    private final BucketStore buckets;
    private final String policy;

    RateLimit(RateLimitConfig config, Problems problems, BucketStore buckets) {
        this.config = config;
        this.problems = problems;
        this.buckets = buckets;
        this.policy =
                CLIENT + ";q=" + config.requests() + ";w=" + config.window().toSeconds();
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public @Nullable Response admit(HttpServerRequest request, ContainerRequestContext context) {
        if (!config.enabled()) {
            return null;
        }
        var probe = bucket(client(request, context.getSecurityContext().getUserPrincipal()))
                .tryConsumeAndReturnRemaining(1);
        var seconds = seconds(probe.isConsumed() ? config.window().toNanos() : probe.getNanosToWaitForRefill());
        var answer = request.response();
        answer.putHeader("RateLimit-Policy", policy);
        answer.putHeader("RateLimit", CLIENT + ";r=" + probe.getRemainingTokens() + ";t=" + seconds);
        return probe.isConsumed()
                ? null
                : Response.fromResponse(problems.of(429, "status.429"))
                        .header(HttpHeaders.RETRY_AFTER, seconds)
                        .build();
    }

    private Bucket bucket(String client) {
        return buckets.get(
                client,
                () -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(config.requests()).refillGreedy(config.requests(), config.window()))
                        .build());
    }

    private static String client(HttpServerRequest request, @Nullable Principal principal) {
        return principal != null
                        && principal.getName() != null
                        && !principal.getName().isEmpty()
                ? "user " + principal.getName()
                : "address " + request.remoteAddress().hostAddress();
    }

    private static long seconds(long nanos) {
        return Math.max(
                1,
                Duration.ofNanos(nanos)
                        .plusNanos(TimeUnit.SECONDS.toNanos(1) - 1)
                        .toSeconds());
    }
}
