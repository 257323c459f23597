package dev.guanxi.commerce.payment.web;

import dev.guanxi.commerce.payment.PaymentService;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Payments over HTTP. What moves money carries an Idempotency-Key instead of an entity tag. */
@Path("/payments")
@Tag(name = "Payments", description = "Money asked for, taken and given back.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class PaymentResource {
    private final PaymentService service;
    private final Sights sights;

    PaymentResource(PaymentService service, Sights sights) {
        this.service = service;
        this.sights = sights;
    }

    /** How much. */
    public record Amount(@NotNull Money amount) {}

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SHOPPER, Roles.ADMIN})
    @Operation(summary = "Read a payment")
    public Uni<RestResponse<PaymentView>> getPayment(UUID id) {
        return service.get(id).map(payment -> Answers.ok(payment, PaymentView::of));
    }

    @GET
    @Path("{id}/visibility")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SHOPPER, Roles.ADMIN})
    @Operation(
            summary = "Why somebody sees a payment, or does not",
            description = "Whoever sees its order. About the caller; administrators may ask about others.")
    public Uni<Sight> explainPayment(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return service.get(id)
                .chain(payment -> sights.of("order", payment.state().orderId(), onlooker));
    }

    @POST
    @Path("{id}/captures")
    @Idempotent(required = true)
    @Operation(summary = "Take authorised money", description = "In parts as well, up to what was authorised.")
    public Uni<RestResponse<PaymentView>> capturePayment(UUID id, @Valid @NotNull Amount request) {
        return service.capture(id, request.amount()).map(payment -> Answers.ok(payment, PaymentView::of));
    }

    @POST
    @Path("{id}/refunds")
    @Idempotent(required = true)
    @Operation(summary = "Give money back", description = "In parts as well, up to what was taken.")
    public Uni<RestResponse<PaymentView>> refundPayment(UUID id, @Valid @NotNull Amount request) {
        return service.refund(id, request.amount()).map(payment -> Answers.ok(payment, PaymentView::of));
    }
}
