package dev.guanxi.commerce.payment.web;

import dev.guanxi.commerce.payment.PaymentMethod;
import dev.guanxi.commerce.payment.PaymentService;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** An order's payments over HTTP. */
@Path("/orders/{orderId}/payments")
@Tag(name = "Payments", description = "Money asked for, taken and given back.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SHOPPER, Roles.ADMIN})
public class OrderPaymentResource {
    /** An order is paid in a few parts; nobody reads more. */
    private static final int MOST = 500;

    private final PaymentService service;

    OrderPaymentResource(PaymentService service) {
        this.service = service;
    }

    /** How to pay. */
    public record NewPayment(
            @Nullable @Schema(description = "How much of the order; leave out for all that is open.")
            Money amount,

            @NotBlank
            @Size(max = 200)
            @Schema(
                    description = "Stands for a card or account at the provider. The built-in test provider knows"
                            + " `test-ok`, `test-declined`, `test-timeout` and `test-late`.",
                    examples = "test-ok")
            String methodToken,

            @Schema(description = "Take the money as soon as it is authorised.", examples = "true")
            boolean capture) {
        PaymentMethod method() {
            return new PaymentMethod(methodToken, capture);
        }
    }

    @POST
    @Idempotent(required = true)
    @Operation(
            summary = "Pay for an order",
            description = "Answers before the provider does: read the payment to see what became of it.")
    public Uni<RestResponse<PaymentView>> createPayment(UUID orderId, @Valid @NotNull NewPayment request, UriInfo uri) {
        return service.request(orderId, request.method(), request.amount())
                .map(payment -> ResponseBuilder.<PaymentView>created(uri.getBaseUriBuilder()
                                .path("payments")
                                .path(payment.id().toString())
                                .build())
                        .entity(PaymentView.of(payment))
                        .header(HttpHeaders.ETAG, new ETag(payment.version()))
                        .build());
    }

    @GET
    @AtMost(MOST)
    @Operation(summary = "What was paid for an order, oldest first")
    public Uni<List<PaymentView>> listPayments(UUID orderId) {
        return service.ofOrder(orderId)
                .map(payments ->
                        payments.stream().limit(MOST).map(PaymentView::of).toList());
    }
}
