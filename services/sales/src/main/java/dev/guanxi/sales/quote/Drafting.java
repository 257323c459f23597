package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.opportunity.LineItem;
import dev.guanxi.sales.opportunity.OpportunityService;
import dev.guanxi.sales.opportunity.Terms;
import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.product.KnownProduct;
import dev.guanxi.sales.product.KnownProducts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes offers out of what people ask for: what they leave out comes from the deal, the catalogue and the settings. */
@ApplicationScoped
class Drafting {
    private final OpportunityService opportunities;
    private final KnownCustomers customers;
    private final KnownProducts products;
    private final SalesConfig house;
    private final QuoteConfig config;
    private final Clock clock;

    Drafting(
            OpportunityService opportunities,
            KnownCustomers customers,
            KnownProducts products,
            SalesConfig house,
            QuoteConfig config,
            Clock clock) {
        this.opportunities = opportunities;
        this.customers = customers;
        this.products = products;
        this.house = house;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The offer that is wanted.
     *
     * @param present what the quote says so far; null for a new one. A deal or customer that stays is not looked at again.
     */
    Uni<Offer> offer(QuoteDraft draft, @Nullable Offer present) {
        return deal(draft, present).chain(deal -> {
            var customer = customerOf(draft, deal);
            var known = present != null && customer.equals(present.customerId())
                    ? Uni.createFrom().item(customer)
                    : customers.require(customer).map(found -> found.id());
            return known.chain(id -> offer(draft, deal, id));
        });
    }

    private Uni<Optional<Terms>> deal(QuoteDraft draft, @Nullable Offer present) {
        var id = draft.opportunityId();
        if (id == null || present != null && id.equals(present.opportunityId())) {
            return Uni.createFrom().item(Optional.empty());
        }
        return opportunities
                .get(id)
                .onFailure(NotFound.class)
                .transform(_ -> new Invalid("opportunityId", "quote-deal-unknown", id))
                .map(deal -> Optional.of(deal.terms()));
    }

    private static UUID customerOf(QuoteDraft draft, Optional<Terms> deal) {
        var customer = draft.customerId() == null ? deal.map(Terms::customerId).orElse(null) : draft.customerId();
        if (customer == null) {
            throw new Invalid("customerId", "quote-without-customer");
        }
        return customer;
    }

    private Uni<Offer> offer(QuoteDraft draft, Optional<Terms> deal, UUID customer) {
        var currency = draft.currency() == null
                ? deal.map(terms -> terms.amount().currency()).orElse(house.currency())
                : draft.currency();
        var wanted = draft.lines() == null ? lines(deal, currency) : draft.lines();
        var ids = wanted.stream()
                .map(QuoteDraft.Line::productId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return products.find(ids)
                .map(known -> new Offer(
                        draft.name(),
                        customer,
                        draft.contactId() == null ? deal.map(Terms::contactId).orElse(null) : draft.contactId(),
                        draft.opportunityId(),
                        currency,
                        lines(wanted, known, currency),
                        draft.discount(),
                        conditions(draft),
                        draft.winsOpportunity(),
                        draft.custom()));
    }

    private Conditions conditions(QuoteDraft draft) {
        return new Conditions(
                draft.validUntil() == null
                        ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(config.validDays())
                        : draft.validUntil(),
                draft.paymentTerms(),
                draft.deliveryTerms(),
                draft.note(),
                draft.language() == null ? PaperLanguage.CHINESE : draft.language());
    }

    /** What the deal is about; its prices are taken over where they are in the quote's currency. */
    private static List<QuoteDraft.Line> lines(Optional<Terms> deal, String currency) {
        return deal.map(Terms::lines).orElse(List.of()).stream()
                .map(item -> line(item, currency))
                .toList();
    }

    private static QuoteDraft.Line line(LineItem item, String currency) {
        return new QuoteDraft.Line(
                item.productId(),
                item.name(),
                null,
                String.valueOf(item.quantity()),
                null,
                item.currency().equals(currency) ? item.unitPrice() : null,
                Discount.NONE,
                null,
                null);
    }

    private List<QuoteLine> lines(List<QuoteDraft.Line> wanted, Map<UUID, KnownProduct> known, String currency) {
        var lines = new ArrayList<QuoteLine>(wanted.size());
        for (var line : wanted) {
            var place = "lines[%d]".formatted(lines.size());
            var id = line.productId();
            lines.add(id == null ? free(line, place) : product(line, known.get(id), currency, place));
        }
        return lines;
    }

    private QuoteLine free(QuoteDraft.Line line, String place) {
        if (line.name() == null) {
            throw new Invalid(place + ".name", "quote-line-without-name");
        }
        if (line.unitPrice() == null) {
            throw new Invalid(place + ".unitPrice", "price-missing", line.name());
        }
        return line(line, null, line.name(), line.unitPrice(), null);
    }

    private QuoteLine product(QuoteDraft.Line line, @Nullable KnownProduct product, String currency, String place) {
        if (product == null) {
            throw new Invalid(place + ".productId", "product-unknown", String.valueOf(line.productId()));
        }
        var listed = product.listPrice();
        var list = listed == null || !listed.currency().equals(currency)
                ? null
                : listed.amount().toPlainString();
        var price = line.unitPrice() == null ? list : line.unitPrice();
        if (price == null) {
            throw new Invalid(place + ".unitPrice", "price-missing", product.name());
        }
        return line(line, product.sku(), line.name() == null ? product.name() : line.name(), price, list);
    }

    private QuoteLine line(
            QuoteDraft.Line line, @Nullable String sku, String name, String price, @Nullable String list) {
        return new QuoteLine(
                line.productId(),
                sku,
                name,
                line.description(),
                line.quantity(),
                line.unit(),
                price,
                line.discount().percent(),
                line.discount().amount(),
                line.taxRate() == null ? config.taxRate() : line.taxRate(),
                list,
                line.unitCost());
    }
}
