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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where orders begin: in the shop, at a desk of ours, or with a won opportunity. */
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
                .chain(buyer -> placement(buyer, contactId, null, reach, whole))
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
            @Nullable BuyerReach reach,
            CustomValues custom) {
        return numbers.next()
                .map(number -> new Placement(
                        Ids.next(), number, buyer, contactId, opportunityId, reach, custom, clock.instant()));
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
