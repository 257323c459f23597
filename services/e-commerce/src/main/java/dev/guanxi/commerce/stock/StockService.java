package dev.guanxi.commerce.stock;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.commerce.product.ProductService;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** What people can do with stock. Its rows change by conditional SQL only; the journal is their history. */
@ApplicationScoped
public class StockService {
    private static final String OPEN = "insert into stock_item (id, code, created_at) values (?1, ?2, ?3)";
    private static final String USE = """
            insert into product_stock (product_id, stock_item_id, units) values (?1, ?2, ?3)
            on conflict (product_id) do update set units = excluded.units
            where product_stock.stock_item_id = excluded.stock_item_id
            """;
    private static final String READ = "select " + StockItem.COLUMNS + " from stock_item where id = ?1";
    private static final String RECEIVE = """
            with received as (update stock_item set on_hand = on_hand + :quantity where id = :item returning id)
            insert into stock_movement (stock_item_id, kind, quantity, actor, moved_at)
            select id, 'RECEIVED', :quantity, :actor, :at from received
            """;

    private final ProductService products;
    private final CurrentCaller caller;
    private final Clock clock;

    StockService(ProductService products, CurrentCaller caller, Clock clock) {
        this.products = products;
        this.caller = caller;
        this.clock = clock;
    }

    /** A new item, empty, from which the given products draw. */
    @WithTransaction
    public Uni<StockItem> open(String code, List<StockUse> uses) {
        var id = Ids.next();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OPEN)
                        .setParameter(1, id)
                        .setParameter(2, code)
                        .setParameter(3, clock.instant())
                        .executeUpdate())
                .onFailure(ConstraintViolationException.class)
                .transform(_ -> new Invalid("code", "stock-code-taken", code))
                .chain(() -> draw(id, uses))
                .chain(() -> read(id));
    }

    /** Lets further products draw from the item, or changes how much they take. */
    @WithTransaction
    public Uni<StockItem> use(UUID itemId, List<StockUse> uses) {
        return read(itemId).call(() -> draw(itemId, uses));
    }

    @WithTransaction
    public Uni<StockItem> receive(UUID itemId, int quantity) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECEIVE)
                        .setParameter("quantity", quantity)
                        .setParameter("item", itemId)
                        .setParameter("actor", caller.get().id())
                        .setParameter("at", clock.instant())
                        .executeUpdate())
                .chain(() -> read(itemId));
    }

    private static Uni<StockItem> read(UUID itemId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Object[].class)
                        .setParameter(1, itemId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound("stock-item", itemId))
                .map(StockItem::of);
    }

    private Uni<Void> draw(UUID itemId, List<StockUse> uses) {
        return products.holdPresent(uses.stream().map(StockUse::productId).toList())
                .invoke(known -> uses.forEach(use -> ensureField(
                        known.containsKey(use.productId()), "products", "product-unknown", use.productId())))
                .chain(() -> Multi.createFrom()
                        .iterable(uses)
                        .onItem()
                        .transformToUniAndConcatenate(use -> draw(itemId, use))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private static Uni<Void> draw(UUID itemId, StockUse use) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(USE)
                        .setParameter(1, use.productId())
                        .setParameter(2, itemId)
                        .setParameter(3, use.units())
                        .executeUpdate())
                .invoke(drawn -> ensure(drawn == 1, "product-draws-elsewhere", use.productId()))
                .replaceWithVoid();
    }
}
