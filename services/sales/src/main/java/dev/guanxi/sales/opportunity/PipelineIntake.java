package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.numbering.NumberSeries;
import dev.guanxi.sales.numbering.Numbering;
import dev.guanxi.sales.opportunity.DealDirectory.Names;
import dev.guanxi.sales.product.KnownProduct;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a pipeline over from another system, and takes it back as long as nobody worked on it. */
@ApplicationScoped
public class PipelineIntake {
    private final Opportunities opportunities;
    private final DealDirectory directory;
    private final Numbering numbering;
    private final SalesConfig config;

    PipelineIntake(Opportunities opportunities, DealDirectory directory, Numbering numbering, SalesConfig config) {
        this.opportunities = opportunities;
        this.directory = directory;
        this.numbering = numbering;
        this.config = config;
    }

    /** Takes every deal that can be understood, within the present transaction. */
    public Uni<List<Outcome>> takeOver(List<ImportedDeal> deals) {
        return opportunities
                .withReferences(deals.stream().map(ImportedDeal::reference).toList())
                .chain(taken -> directory
                        .of(deals)
                        .chain(names -> numbering
                                .next(NumberSeries.OPPORTUNITY, deals.size())
                                .chain(numbers -> takeOver(deals, numbers, names, taken))));
    }

    private Uni<List<Outcome>> takeOver(
            List<ImportedDeal> deals, List<String> numbers, Names names, Map<String, UUID> taken) {
        var outcomes = new ArrayList<Outcome>(deals.size());
        var added = new ArrayList<Opportunity>(deals.size());
        for (int i = 0; i < deals.size(); i++) {
            var deal = deals.get(i);
            var existing = taken.get(deal.reference());
            if (existing != null) {
                outcomes.add(Outcome.refused(new Invalid("reference", "reference-taken", deal.reference()), existing));
                continue;
            }
            try {
                var opportunity = Opportunity.takeOver(numbers.get(i), opening(deal, names), deal.past());
                added.add(opportunity);
                outcomes.add(created(opportunity));
            } catch (Invalid why) {
                outcomes.add(Outcome.refused(why));
            }
        }
        return opportunities.addAll(added).replaceWith(outcomes);
    }

    private static Outcome created(Opportunity opportunity) {
        return opportunity.terms().customerId() == null
                ? Outcome.created(opportunity.id(), new Invalid("customer", "deal-without-customer"))
                : Outcome.created(opportunity.id());
    }

    private Opening opening(ImportedDeal deal, Names names) {
        var ownership = names.seller(deal).ownership();
        ensureField(opportunities.visible().permits(ownership), "owner", "owner-elsewhere", deal.owner());
        var customer = names.customer(deal);
        ensureField(customer != null || !deal.past().isWon(), "customer", "won-deal-without-customer");
        var product = names.product(deal);
        var value = value(deal, product);
        var lines = product == null
                ? List.<LineItem>of()
                : List.of(new LineItem(product.id(), product.sku(), product.name(), 1, value));
        var terms = new Terms(
                name(deal, product),
                customer == null ? null : customer.id(),
                null,
                value,
                lines,
                deal.expectedClose(),
                Outlook.UNKNOWN,
                deal.custom());
        return new Opening(Ids.next(), terms, Origin.reference(deal.reference()), ownership);
    }

    /** What the file says; else the list price, in whose currency amounts are unless the file names one. */
    private Money value(ImportedDeal deal, @Nullable KnownProduct product) {
        var price = product == null ? null : product.listPrice();
        var amount = deal.amount();
        if (amount == null) {
            return price == null ? Money.zero(currency(deal, price)) : price;
        }
        return Money.named(amount, currency(deal, price));
    }

    private String currency(ImportedDeal deal, @Nullable Money price) {
        var named = deal.currency();
        if (named != null) {
            return named;
        }
        return price == null ? config.currency() : price.currency();
    }

    private static String name(ImportedDeal deal, @Nullable KnownProduct product) {
        var name = deal.name();
        if (name != null) {
            return name;
        }
        return product == null ? deal.reference() : product.name() + " – " + deal.reference();
    }

    /** Removes what was not changed since; gives the ids. */
    public Uni<Set<UUID>> takeBack(List<UUID> ids) {
        return opportunities.findAll(ids).chain(found -> {
            var untouched = found.stream().filter(deal -> deal.version() == 0).toList();
            untouched.forEach(Opportunity::withdraw);
            return opportunities
                    .removeAll(untouched)
                    .replaceWith(untouched.stream().map(Opportunity::id).collect(Collectors.toUnmodifiableSet()));
        });
    }
}
