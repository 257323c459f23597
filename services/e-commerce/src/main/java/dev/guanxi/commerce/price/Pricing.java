package dev.guanxi.commerce.price;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.commerce.customer.CustomerDirectory;
import dev.guanxi.commerce.customer.KnownCustomer;
import dev.guanxi.commerce.partner.PartnerDirectory;
import dev.guanxi.commerce.product.Product;
import dev.guanxi.commerce.product.ProductService;
import dev.guanxi.commerce.product.WantedProduct;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what something costs for somebody now; orders are placed at exactly these prices. */
@ApplicationScoped
public class Pricing {
    private final PriceLists lists;
    private final ProductService products;
    private final CustomerDirectory customers;
    private final PartnerDirectory partners;
    private final CurrentCaller caller;
    private final Clock clock;

    Pricing(
            PriceLists lists,
            ProductService products,
            CustomerDirectory customers,
            PartnerDirectory partners,
            CurrentCaller caller,
            Clock clock) {
        this.lists = lists;
        this.products = products;
        this.customers = customers;
        this.partners = partners;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The prices for whoever asks: shoppers for themselves, partners at their tier.
     *
     * @param customerId for whom our own people ask; null for somebody we do not know
     */
    @WithSession
    public Uni<List<QuotedLine>> quote(@Nullable UUID customerId, List<WantedProduct> wanted) {
        var who = caller.get();
        var self = who.has(Roles.SHOPPER) ? who.customer() : null;
        ensureField(self == null || customerId == null || self.equals(customerId), "customerId", "customer-not-yours");
        return price(self == null ? customerId : self, wanted);
    }

    /** The prices for a customer, whoever asks. */
    @WithSession
    public Uni<List<QuotedLine>> price(@Nullable UUID customerId, List<WantedProduct> wanted) {
        var ids = wanted.stream().map(WantedProduct::productId).distinct().toList();
        return standing(customerId)
                .chain(standing -> lists.offers(standing, ids, clock.instant()))
                .chain(offers -> products.findAll(ids).map(known -> lines(wanted, known, offers)));
    }

    private Uni<Standing> standing(@Nullable UUID customerId) {
        return valueClass(customerId)
                .chain(valueClass -> tier().map(tier -> new Standing(valueClass.orElse(""), tier.orElse(""))));
    }

    private Uni<Optional<String>> valueClass(@Nullable UUID customerId) {
        return customerId == null
                ? Uni.createFrom().item(Optional.empty())
                : customers.find(customerId).map(known -> known.map(KnownCustomer::valueClass));
    }

    private Uni<Optional<String>> tier() {
        var partner = caller.get().partner();
        return partner == null ? Uni.createFrom().item(Optional.empty()) : partners.tier(partner);
    }

    private static List<QuotedLine> lines(List<WantedProduct> wanted, Map<UUID, Product> known, List<Offer> offers) {
        var pieces = wanted.stream()
                .collect(Collectors.toMap(WantedProduct::productId, WantedProduct::quantity, Math::addExact));
        return wanted.stream()
                .map(w -> QuotedLine.of(onSale(w, known), w.quantity(), pieces.getOrDefault(w.productId(), 0), offers))
                .toList();
    }

    private static Product onSale(WantedProduct wanted, Map<UUID, Product> known) {
        var product = known.get(wanted.productId());
        if (product == null) {
            throw new Invalid("lines", "product-unknown", wanted.productId());
        }
        ensure(product.isActive(), "product-retired", product.sku());
        return product;
    }
}
