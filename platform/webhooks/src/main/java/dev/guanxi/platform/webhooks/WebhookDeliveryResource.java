package dev.guanxi.platform.webhooks;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** What was sent to webhooks, over HTTP. */
@Path("/webhook-deliveries")
@Tag(name = "Webhooks")
@RolesAllowed({Roles.SALES_MANAGER, Roles.SERVICE_MANAGER, Roles.ADMIN})
public class WebhookDeliveryResource {
    private final DeliveryService deliveries;

    WebhookDeliveryResource(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @Operation(
            summary = "What was sent, newest first",
            description = "Kept for a week. Of one webhook: filter=webhookId==…; what failed: standing==FAILED")
    public Uni<RestResponse<Page<DeliveryRow>>> listWebhookDeliveries(@Valid @BeanParam PageParams page, UriInfo uri) {
        return deliveries.page(page.request()).map(found -> Answers.page(found, uri));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Read a delivery",
            description = "With every attempt: when, what the receiver answered, and how long it took.")
    public Uni<DeliveryView> getWebhookDelivery(UUID id) {
        return deliveries.get(id).map(DeliveryView::of);
    }

    @POST
    @ResponseStatus(202)
    @Path("{id}/replay")
    @Operation(summary = "Send one once more", description = "As a new delivery with the same `webhook-id`.")
    public Uni<RestResponse<DeliveryView>> replayWebhookDelivery(UUID id) {
        return deliveries
                .replay(id)
                .map(delivery -> RestResponse.ResponseBuilder.<DeliveryView>create(RestResponse.Status.ACCEPTED)
                        .entity(DeliveryView.of(delivery))
                        .build());
    }
}
