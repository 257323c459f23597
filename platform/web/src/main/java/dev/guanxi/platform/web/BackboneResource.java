package dev.guanxi.platform.web;

import dev.guanxi.platform.events.Consumers;
import dev.guanxi.platform.events.OutboxRelay;
import dev.guanxi.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For operators: how far behind this service is. */
@Path("/backbone")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Operations")
public class BackboneResource {
    private final OutboxRelay relay;
    private final Consumers consumers;

    BackboneResource(OutboxRelay relay, Consumers consumers) {
        this.relay = relay;
        this.consumers = consumers;
    }

    /**
     * How far behind.
     *
     * @param outboxAgeSeconds age of the oldest announcement not yet sent
     * @param lags events not yet taken in, by consumer
     */
    public record Backlog(double outboxAgeSeconds, Map<String, Long> lags) {}

    @GET
    @Operation(summary = "How far behind this service is, in sending and in taking in")
    public Backlog showBacklog() {
        return new Backlog(relay.age().toMillis() / 1000.0, consumers.lags());
    }
}
