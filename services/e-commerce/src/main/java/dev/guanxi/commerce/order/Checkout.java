package dev.guanxi.commerce.order;

import dev.guanxi.commerce.customer.CustomerDirectory;
import dev.guanxi.commerce.price.Pricing;
import dev.guanxi.commerce.product.ProductService;
import dev.guanxi.commerce.product.WantedProduct;
import dev.guanxi.commerce.stock.StockReservations;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.Ownership;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where orders begin: in the shop, at a desk of ours, or with a won opportunity or an accepted quote. */
@ApplicationScoped
public class Checkout {
    private final Orders orders;
    private final Buyers buyers;
    private final CustomerDirectory customers;
    private final ProductService products;
    private final Pricing pricing;
    private final StockReservations stock;
    private final OrderNumbers numbers;
    private final OrderFollowing following;
    private final FieldCatalogue fields;
    private final Clock clock;

    Checkout(
            Orders orders,
            Buyers buyers,
            CustomerDirectory customers,
            ProductService products,
            Pricing pricing,
            StockReservations stock,
            OrderNumbers numbers,
            OrderFollowing following,
            FieldCatalogue fields,
            Clock clock) {
        this.orders = orders;
        this.buyers = buyers;
        this.customers = customers;
        this.products = products;
        this.pricing = pricing;
        this.stock = stock;
        this.numbers = numbers;
        this.following = following;
        this.fields = fields;
        this.clock = clock;
    }

    /**
     * Places an order at our prices and holds its stock, or refuses.
     *
     * @param customerId for whom; a shopper may leave it out
     * @param reach how the buyer is reached, if they say so
     * @param custom what is said in fields of an administrator
     */
    @WithTransaction
    public Uni<Order> place(
            @Nullable UUID customerId,
            @Nullable UUID contactId,
            @Nullable BuyerReach reach,
            CustomValues custom,
            List<WantedProduct> wanted) {
        var whole = fields.forNew(Orders.KIND, custom);
        return buyers.buyer(customerId)
                .chain(buyer -> placement(buyer, contactId, null, null, reach, whole))
                .call(() -> products.holdPresent(
                        wanted.stream().map(WantedProduct::productId).toList()))
                .chain(placement -> basket(placement.buyer(), wanted).map(basket -> Order.place(placement, basket)))
                .call(order -> stock.reserve(order.id(), order.pieces()).invoke(order::holdStock))
                .chain(orders::add);
    }

    /** A won deal becomes an order once. What is not in stock is waited for: the deal is won already. */
    @WithTransaction
    public Uni<Void> place(WonDeal deal) {
        return orders.existsFor(deal.opportunityId())
                .chain(exists ->
                        exists ? Uni.createFrom().voidItem() : agreed(deal).replaceWithVoid());
    }

    private Uni<Order> agreed(WonDeal deal) {
        return customers
                .survivor(deal.customerId())
                .map(customer ->
                        new Buyer(OrderChannel.CRM, new Ownership(deal.ownerId(), deal.team(), null, customer)))
                .chain(buyer -> placement(
                        buyer,
                        deal.contactId(),
                        deal.opportunityId(),
                        null,
                        null,
                        fields.of(Orders.KIND).forHeardOf()))
                .call(() -> products.holdPresent(
                        deal.items().stream().map(OrderItem::productId).toList()))
                .chain(placement -> basket(deal.items()).map(basket -> Order.place(placement, basket)))
                .call(this::holdWhatIsThere)
                .chain(orders::add)
                .call(order ->
                        products.comeBack(order.pieces().keySet(), order.state().number()))
                .call(order -> following.placedFor(deal.customerId(), order));
    }

    /** An accepted quote becomes an order once, exactly as it was agreed; what is not in stock is waited for. */
    @WithTransaction
    public Uni<Void> place(AcceptedQuote quote) {
        return orders.existsForQuote(quote.quoteId())
                .chain(exists ->
                        exists ? Uni.createFrom().voidItem() : agreed(quote).replaceWithVoid());
    }

    private Uni<Order> agreed(AcceptedQuote quote) {
        var ids =
                quote.items().stream().map(agreed -> agreed.item().productId()).toList();
        return customers
                .survivor(quote.customerId())
                .map(customer ->
                        new Buyer(OrderChannel.CRM, new Ownership(quote.ownerId(), quote.team(), null, customer)))
                .chain(buyer -> opportunityOf(quote)
                        .chain(opportunity -> placement(
                                buyer,
                                quote.contactId(),
                                opportunity.orElse(null),
                                quote.quoteId(),
                                null,
                                fields.of(Orders.KIND).forHeardOf())))
                .call(() -> products.holdPresent(ids))
                .chain(placement -> products.findAll(ids).map(known -> Order.place(placement, Basket.of(quote, known))))
                .call(this::holdWhatIsThere)
                .chain(orders::add)
                .call(order ->
                        products.comeBack(order.pieces().keySet(), order.state().number()))
                .call(order -> following.placedFor(quote.customerId(), order));
    }

    /** The deal, unless it has an order already: of one deal several quotes may be accepted. */
    private Uni<Optional<UUID>> opportunityOf(AcceptedQuote quote) {
        var opportunity = quote.opportunityId();
        return opportunity == null
                ? Uni.createFrom().item(Optional.empty())
                : orders.existsFor(opportunity).map(exists -> exists ? Optional.empty() : Optional.of(opportunity));
    }

    private Uni<?> holdWhatIsThere(Order order) {
        return stock.tryReserve(order.id(), order.pieces()).invoke(shortage -> {
            if (shortage.isEmpty()) {
                order.holdStock();
            }
        });
    }

    private Uni<Placement> placement(
            Buyer buyer,
            @Nullable UUID contactId,
            @Nullable UUID opportunityId,
            @Nullable UUID quoteId,
            @Nullable BuyerReach reach,
            CustomValues custom) {
        return numbers.next()
                .map(number -> new Placement(
                        Ids.next(), number, buyer, contactId, opportunityId, quoteId, reach, custom, clock.instant()));
    }

    private Uni<Basket> basket(Buyer buyer, List<WantedProduct> wanted) {
        return pricing.price(buyer.ownership().customer(), wanted)
                .chain(quoted -> basket(quoted.stream().map(OrderItem::of).toList()));
    }

    private Uni<Basket> basket(List<OrderItem> items) {
        return products.findAll(items.stream().map(OrderItem::productId).toList())
                .map(known -> Basket.of(items, known));
    }
}
