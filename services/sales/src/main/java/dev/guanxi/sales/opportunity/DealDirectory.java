package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.sales.customer.KnownCustomer;
import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.product.KnownProduct;
import dev.guanxi.sales.product.KnownProducts;
import dev.guanxi.sales.seller.KnownSeller;
import dev.guanxi.sales.seller.KnownSellers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out whom and what a file means by its names; refuses what is unknown or not clear. */
@ApplicationScoped
class DealDirectory {
    private final KnownSellers sellers;
    private final KnownCustomers customers;
    private final KnownProducts products;

    DealDirectory(KnownSellers sellers, KnownCustomers customers, KnownProducts products) {
        this.sellers = sellers;
        this.customers = customers;
        this.products = products;
    }

    /** Looks all names of the deals up, each kind in one query. */
    Uni<Names> of(List<ImportedDeal> deals) {
        return Uni.combine()
                .all()
                .unis(
                        sellers.named(keys(deals, ImportedDeal::owner)),
                        customers.named(keys(deals, ImportedDeal::customer)),
                        products.named(keys(deals, ImportedDeal::product)))
                .asTuple()
                .map(found -> new Names(found.getItem1(), found.getItem2(), found.getItem3()));
    }

    private static Set<String> keys(List<ImportedDeal> deals, Function<ImportedDeal, @Nullable String> name) {
        return deals.stream().map(deal -> ImportedDeal.key(name.apply(deal))).collect(Collectors.toSet());
    }

    /** Who and what the names in some deals stand for. */
    record Names(
            Map<String, List<KnownSeller>> sellers,
            Map<String, List<KnownCustomer>> customers,
            Map<String, KnownProduct> products) {

        KnownSeller seller(ImportedDeal deal) {
            var found = sellers.getOrDefault(ImportedDeal.key(deal.owner()), List.of());
            return only(found, new Invalid("owner", "owner-unknown", deal.owner()), "owner", deal.owner());
        }

        @Nullable
        KnownCustomer customer(ImportedDeal deal) {
            var name = deal.customer();
            if (name == null) {
                return null;
            }
            var found = customers.getOrDefault(ImportedDeal.key(name), List.of());
            return only(found, new Invalid("customer", "customer-name-unknown", name), "customer", name);
        }

        @Nullable
        KnownProduct product(ImportedDeal deal) {
            var name = deal.product();
            if (name == null) {
                return null;
            }
            var found = products.get(ImportedDeal.key(name));
            if (found == null) {
                throw new Invalid("product", "product-name-unknown", name);
            }
            return found;
        }
    }

    /** The one that is meant. */
    static <T> T only(List<T> found, Invalid unknown, String field, String name) {
        if (found.isEmpty()) {
            throw unknown;
        }
        if (found.size() > 1) {
            throw new Invalid(field, "name-ambiguous", name, found.size());
        }
        return found.getFirst();
    }
}
