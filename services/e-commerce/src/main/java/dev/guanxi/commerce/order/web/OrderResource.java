package dev.guanxi.commerce.order.web;

import dev.guanxi.commerce.order.Checkout;
import dev.guanxi.commerce.order.OrderList;
import dev.guanxi.commerce.order.OrderRow;
import dev.guanxi.commerce.order.OrderService;
import dev.guanxi.commerce.product.WantedProduct;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Orders over HTTP: the same door for shoppers and for those who order for a customer. */
@Path("/orders")
@Tag(name = "Orders", description = "What customers bought.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.SHOPPER,
    Roles.ADMIN
})
public class OrderResource {
    private final Checkout checkout;
    private final OrderService service;
    private final OrderList list;
    private final AuditTrail trail;
    private final Lists lists;
    private final Sights sights;

    OrderResource(
            Checkout checkout, OrderService service, OrderList list, AuditTrail trail, Lists lists, Sights sights) {
        this.checkout = checkout;
        this.service = service;
        this.list = list;
        this.trail = trail;
        this.lists = lists;
        this.sights = sights;
    }

    /** A product and how many pieces of it. */
    public record NewOrderLine(
            @NotNull UUID productId,

            @Min(1) @Max(100_000) @Schema(examples = "2") int quantity) {
        WantedProduct wanted() {
            return new WantedProduct(productId, quantity);
        }
    }

    /** A new order. Prices are ours, as the quote says. */
    public record NewOrder(
            @Nullable @Schema(description = "For whom. Shoppers may leave it out: they order for themselves.")
            UUID customerId,

            @Nullable @Schema(description = "The customer's person to talk to.")
            UUID contactId,

            @Nullable
            @Valid
            @Schema(
                    description =
                            "How the buyer is reached. The contact service weighs it against what else is known of"
                                    + " the customer or contact.")
            BuyerRequest buyer,

            @NotEmpty @Size(max = 200) List<@Valid @NotNull NewOrderLine> lines) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SHOPPER, Roles.ADMIN})
    @Operation(
            summary = "Place an order",
            description = "Its stock is held at once, all of it; when something is short nothing is ordered.")
    public Uni<RestResponse<OrderView>> placeOrder(@Valid @NotNull NewOrder request, UriInfo uri) {
        var wanted = request.lines().stream().map(NewOrderLine::wanted).toList();
        var buyer = request.buyer() == null ? null : request.buyer().reach();
        return checkout.place(request.customerId(), request.contactId(), buyer, wanted)
                .map(order -> Answers.created(order, OrderView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an order")
    public Uni<RestResponse<OrderView>> getOrder(UUID id) {
        return service.get(id).map(order -> Answers.ok(order, OrderView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees an order, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainOrder(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("order", id, onlooker);
    }

    @GET
    @Operation(summary = "Find orders", description = "Shoppers find their own.")
    public Uni<RestResponse<Page<OrderRow>>> findOrders(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(OrderList.listing(), page, uri, list::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take orders away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportOrders(@Valid @BeanParam FileParams file) {
        return lists.file(OrderList.listing(), file, list::find);
    }

    @POST
    @Path("{id}/delivery")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Deliver an order",
            description = "The order must be paid. Each piece of a serialised product gets its serial number.")
    public Uni<RestResponse<OrderView>> deliverOrder(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.deliver(id, expected.version()).map(order -> Answers.ok(order, OrderView::of));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SHOPPER, Roles.ADMIN})
    @Operation(
            summary = "Call an order off",
            description = "Possible until it is delivered, when no money of the customer is held for it.")
    public Uni<RestResponse<OrderView>> cancelOrder(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.cancel(id, expected.version()).map(order -> Answers.ok(order, OrderView::of));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({
        Roles.SALES_REP,
        Roles.SALES_MANAGER,
        Roles.SERVICE_AGENT,
        Roles.SERVICE_MANAGER,
        Roles.ANALYST,
        Roles.ADMIN
    })
    @Operation(summary = "Who changed what of an order, newest first")
    public Uni<List<AuditEntry>> getOrderHistory(UUID id) {
        return service.get(id).chain(order -> trail.of(order.id()));
    }
}
