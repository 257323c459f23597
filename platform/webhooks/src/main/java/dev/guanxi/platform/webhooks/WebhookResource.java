package dev.guanxi.platform.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Webhooks over HTTP. */
@Path("/webhooks")
@Tag(
        name = "Webhooks",
        description = "This service's events for programs outside, as standardwebhooks.com describes: signed, repeated"
                + " for three days, in order for each record, at least once.")
@RolesAllowed({Roles.SALES_MANAGER, Roles.SERVICE_MANAGER, Roles.ADMIN})
public class WebhookResource {
    private static final int MOST_TYPES = 500;

    private final WebhookService service;
    private final DeliveryService deliveries;
    private final AuditTrail trail;
    private final MergePatch patches;

    WebhookResource(WebhookService service, DeliveryService deliveries, AuditTrail trail, MergePatch patches) {
        this.service = service;
        this.deliveries = deliveries;
        this.trail = trail;
        this.patches = patches;
    }

    /** A type of event that can be subscribed to. */
    @Schema(name = "WebhookEventType")
    public record EventType(
            @Schema(examples = "crm.contact.customer.created.v1")
            String type,

            @Schema(examples = "crm.contact.customer") String topic) {}

    /** What is to be sent once more. */
    @Schema(name = "WebhookReplay")
    public record Replay(
            @NotNull @Schema(description = "What was to be sent since then.")
            Instant since,

            @Nullable @Schema(description = "Only what failed for good. False when left out.")
            Boolean failedOnly) {}

    /** What is sent once more. */
    @Schema(name = "WebhookReplayed")
    public record Replayed(
            @Schema(description = "Records whose events are sent once more, in the order they came in.", examples = "7")
            int records) {}

    @GET
    @AtMost(MOST_TYPES)
    @Path("types")
    @Operation(
            summary = "The types of events that can be subscribed to",
            description = "What each carries is in this service's AsyncAPI contract.")
    public List<EventType> listWebhookEventTypes() {
        return service.types().stream()
                .map(type -> new EventType(type.type(), type.topic()))
                .toList();
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Subscribe to events",
            description = "Sent is what happens from now on, to records that the caller may see. The answer has the"
                    + " secret; it is not shown again.")
    public Uni<RestResponse<WebhookView>> createWebhook(@Valid @NotNull WebhookRequest request, UriInfo uri) {
        return service.create(request.subscription())
                .map(webhook -> Answers.created(webhook, WebhookView::withSecret, uri));
    }

    @GET
    @Operation(
            summary = "The caller's webhooks",
            description = "Administrators see all. `failingSince` tells how a receiver does.")
    public Uni<RestResponse<Page<WebhookRow>>> listWebhooks(@Valid @BeanParam PageParams page, UriInfo uri) {
        return service.page(page.request()).map(found -> Answers.page(found, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a webhook")
    public Uni<RestResponse<WebhookView>> getWebhook(UUID id) {
        return service.get(id).map(webhook -> Answers.ok(webhook, WebhookView::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change a webhook",
            description = "A JSON Merge Patch of WebhookRequest. Another address makes one that was gone active again.")
    public Uni<RestResponse<WebhookView>> changeWebhook(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(webhook -> patches.apply(WebhookRequest.of(webhook), patch, WebhookRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.subscription()))
                .map(webhook -> Answers.ok(webhook, WebhookView::of));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End a subscription", description = "What waits to be sent is not sent any more.")
    public Uni<Void> removeWebhook(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.remove(id, expected.version());
    }

    @POST
    @Path("{id}/secret")
    @Operation(
            summary = "Make a new secret",
            description = "The answer has it. For a day every message has two signatures, one with the former secret.")
    public Uni<RestResponse<WebhookView>> rotateWebhookSecret(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.rotate(id, expected.version()).map(webhook -> Answers.ok(webhook, WebhookView::withSecret));
    }

    @POST
    @ResponseStatus(202)
    @Path("{id}/test")
    @Operation(
            summary = "Send a real event to try the receiver out",
            description = "The newest event of the subscribed types that the owner may see; where there is none, one"
                    + " with a value in every field. It goes the way of all others; its `webhook-id` begins with"
                    + " `test_`. Look at the delivery until it is no longer PENDING.")
    public Uni<RestResponse<DeliveryView>> testWebhook(UUID id) {
        return service.get(id).chain(deliveries::test).map(WebhookResource::accepted);
    }

    private static RestResponse<DeliveryView> accepted(Delivery delivery) {
        return RestResponse.ResponseBuilder.<DeliveryView>create(RestResponse.Status.ACCEPTED)
                .entity(DeliveryView.of(delivery))
                .build();
    }

    @POST
    @Path("{id}/replay")
    @Operation(
            summary = "Send once more what was sent since a time",
            description = "As far as deliveries are kept: for a week. Behind what waits already, in the same order.")
    public Uni<Replayed> replayWebhook(UUID id, @Valid @NotNull Replay request) {
        return deliveries
                .replay(id, request.since(), request.failedOnly() != null && request.failedOnly())
                .map(Replayed::new);
    }

    @POST
    @Path("{id}/resume")
    @Operation(
            summary = "Send again after a pause",
            description =
                    "A webhook is paused when nothing came through for three days. What happened meanwhile is sent.")
    public Uni<RestResponse<WebhookView>> resumeWebhook(UUID id) {
        return service.resume(id).map(webhook -> Answers.ok(webhook, WebhookView::of));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a webhook, newest first")
    public Uni<List<AuditEntry>> getWebhookHistory(UUID id) {
        return service.get(id).chain(webhook -> trail.of(webhook.id()));
    }
}
