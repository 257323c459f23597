package dev.guanxi.commerce.order.web;

import dev.guanxi.commerce.order.Agreement;
import dev.guanxi.commerce.order.Order;
import dev.guanxi.commerce.order.OrderChannel;
import dev.guanxi.commerce.order.OrderState;
import dev.guanxi.commerce.order.OrderStatus;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as the API shows it. */
@Schema(name = "Order")
public record OrderView(
        UUID id,
        @Schema(examples = "SO-2026-000042") String number,
        UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,

        @Nullable @Schema(description = "The accepted quote it came from.")
        UUID quoteId,

        OrderChannel channel,
        OrderStatus status,
        Money total,

        @Schema(description = "What was taken so far, refunds not counted.")
        Money paid,

        @Schema(description = "What was given back of it.") Money refunded,
        List<OrderState.Line> lines,

        @Nullable
        @Schema(description = "What the quote agreed, with discounts and taxes; null for an order that came otherwise.")
        Agreement agreement,

        @Nullable @Schema(description = "How the buyer is reached, as they said with this order.")
        BuyerRequest buyer,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "orders"),
                description =
                        "What it has in fields that an administrator defined: see /custom-fields. Only our own people see them.")
        CustomValues custom,

        @Nullable String ownerId,
        @Nullable String team,
        Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant cancelledAt) {

    static OrderView of(Order order, @Nullable CustomValues custom) {
        var state = order.state();
        return new OrderView(
                order.id(),
                state.number(),
                state.customerId(),
                state.contactId(),
                state.opportunityId(),
                state.quoteId(),
                state.channel(),
                state.status(),
                state.total(),
                state.paid(),
                state.refunded(),
                state.lines(),
                state.agreement(),
                BuyerRequest.of(state.buyer()),
                custom,
                state.ownerId(),
                state.team(),
                state.placedAt(),
                state.paidAt(),
                state.deliveredAt(),
                state.cancelledAt());
    }
}
