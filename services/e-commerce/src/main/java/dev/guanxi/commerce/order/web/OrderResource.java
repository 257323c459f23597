package dev.guanxi.commerce.order.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.commerce.order.Checkout;
import dev.guanxi.commerce.order.Order;
import dev.guanxi.commerce.order.OrderList;
import dev.guanxi.commerce.order.OrderRow;
import dev.guanxi.commerce.order.OrderService;
import dev.guanxi.commerce.product.WantedProduct;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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
    private final Listing<OrderRow> listing;
    private final OrderList list;
    private final AuditTrail trail;
    private final Lists lists;
    private final Sights sights;
    private final MergePatch patches;
    private final Restorations restorations;
    private final FieldCatalogue fields;

    OrderResource(
            Checkout checkout,
            OrderService service,
            Listing<OrderRow> listing,
            OrderList list,
            AuditTrail trail,
            Lists lists,
            Sights sights,
            MergePatch patches,
            Restorations restorations,
            FieldCatalogue fields) {
        this.checkout = checkout;
        this.service = service;
        this.listing = listing;
        this.list = list;
        this.trail = trail;
        this.lists = lists;
        this.sights = sights;
        this.patches = patches;
        this.restorations = restorations;
        this.fields = fields;
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

            @NotEmpty @Size(max = 200) List<@Valid @NotNull NewOrderLine> lines,

            @Nullable
            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    extensions = @Extension(name = ServedFields.MARK, value = "orders"),
                    description =
                            "By key, what it has in fields that an administrator defined: see /custom-fields. Shoppers say nothing there.")
            CustomValues custom) {
        CustomValues values() {
            return custom == null ? CustomValues.NOTHING : custom;
        }
    }

    /** What of an order is changed after it was placed. */
    @Schema(name = "OrderFields")
    public record OrderFields(
            @Nullable
            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    extensions = @Extension(name = ServedFields.MARK, value = "orders"),
                    description =
                            "By key, what it has in fields that an administrator defined: see /custom-fields. Null removes a value.")
            CustomValues custom) {
        static OrderFields of(Order order) {
            return new OrderFields(order.custom().unlessEmpty());
        }

        CustomValues values() {
            return custom == null ? CustomValues.NOTHING : custom;
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SHOPPER, Roles.ADMIN})
    @Operation(
            summary = "Place an order",
            description = "Its stock is held at once, all of it; when something is short nothing is ordered.")
    public Uni<RestResponse<OrderView>> placeOrder(@Valid @NotNull NewOrder request, UriInfo uri) {
        var wanted = request.lines().stream().map(NewOrderLine::wanted).toList();
        var buyer = request.buyer() == null ? null : request.buyer().reach();
        return checkout.place(request.customerId(), request.contactId(), buyer, request.values(), wanted)
                .map(order -> Answers.created(order, this::view, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an order")
    public Uni<RestResponse<OrderView>> getOrder(UUID id) {
        return service.get(id).map(order -> Answers.ok(order, this::view));
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
        return lists.page(listing, page, uri, list::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take orders away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportOrders(@Valid @BeanParam FileParams file) {
        return lists.file(listing, file, list::find);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change what an order says in fields of an administrator",
            description = "A JSON Merge Patch of OrderFields. What was ordered, and at what price, stays what it is.")
    public Uni<RestResponse<OrderView>> changeOrder(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(order -> patches.apply(OrderFields.of(order), patch, OrderFields.class))
                .chain(changed -> service.change(id, expected.version(), changed.values()))
                .map(order -> Answers.ok(order, this::view));
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take an order's fields of an administrator back to an earlier version",
            description = "One or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<OrderView>> restoreOrder(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, OrderFields.class))
                .chain(patch -> changeOrder(id, expected, patch));
    }

    @POST
    @Path("{id}/delivery")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Deliver an order",
            description = "The order must be paid. Each piece of a serialised product gets its serial number.")
    public Uni<RestResponse<OrderView>> deliverOrder(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.deliver(id, expected.version()).map(order -> Answers.ok(order, this::view));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SHOPPER, Roles.ADMIN})
    @Operation(
            summary = "Call an order off",
            description = "Possible until it is delivered, when no money of the customer is held for it.")
    public Uni<RestResponse<OrderView>> cancelOrder(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.cancel(id, expected.version()).map(order -> Answers.ok(order, this::view));
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

    private OrderView view(Order order) {
        return OrderView.of(order, fields.shown(order.custom()));
    }
}
