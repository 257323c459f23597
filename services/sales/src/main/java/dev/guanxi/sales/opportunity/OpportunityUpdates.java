package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RecordUpdates;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.sales.customer.KnownCustomer;
import dev.guanxi.sales.customer.KnownCustomers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes the terms of many deals by the rows of a file: name, customer, amount, expected close and the fields of an
 * administrator. Stage, owner and what is delivered have ways of their own, with rules and people who are told; a row
 * that says them otherwise is refused.
 */
@Singleton
public class OpportunityUpdates extends RecordUpdates<Opportunity, DealEdit, Terms> {
    private final KnownCustomers customers;
    private final StayingFields staying;
    private final FieldCatalogue fields;

    OpportunityUpdates(
            Opportunities opportunities, KnownCustomers customers, StayingFields staying, FieldCatalogue fields) {
        super(
                opportunities,
                Terms.class,
                Lookup.in(
                                "opportunity",
                                Opportunities.PRESENT,
                                Visibility.Columns.OWNER_AND_TEAM,
                                Set.of(Roles.SALES_MANAGER, Roles.ADMIN))
                        .by("reference", Key.exactly("reference"))
                        .by("number", Key.exactly("number")));
        this.customers = customers;
        this.staying = staying;
        this.fields = fields;
    }

    @Override
    public DealEdit read(ImportRow row) {
        return new DealEdit(row, fields.of(Opportunities.KIND).readChange(row));
    }

    @Override
    protected Terms present(Opportunity deal) {
        return deal.terms();
    }

    @Override
    protected Uni<Change<Opportunity, DealEdit, Terms>> understand(List<DealEdit> changes) {
        var rows = changes.stream().map(DealEdit::row).toList();
        return customers
                .named(rows.stream()
                        .map(row -> ImportedDeal.key(row.text("customer")))
                        .collect(Collectors.toSet()))
                .chain(named -> staying.of(rows).map(stays -> (deal, present, wanted, _) -> {
                    stays.check(deal, wanted.row());
                    return terms(present, wanted, named);
                }));
    }

    private Terms terms(Terms present, DealEdit wanted, Map<String, List<KnownCustomer>> named) {
        var row = wanted.row();
        return new Terms(
                Objects.requireNonNullElse(row.text("name"), present.name()),
                customer(present, row, named),
                present.contactId(),
                amount(present, row),
                present.lines(),
                expectedClose(present, row),
                present.outlook(),
                fields.of(Opportunities.KIND).changed(present.custom(), wanted.custom()));
    }

    private static @Nullable UUID customer(Terms present, ImportRow row, Map<String, List<KnownCustomer>> named) {
        var name = row.text("customer");
        if (name == null) {
            return row.empties("customer") ? null : present.customerId();
        }
        var found = named.getOrDefault(ImportedDeal.key(name), List.of());
        if (found.stream().anyMatch(one -> one.id().equals(present.customerId()))) {
            return present.customerId();
        }
        return DealDirectory.only(found, new Invalid("customer", "customer-name-unknown", name), "customer", name)
                .id();
    }

    private static Money amount(Terms present, ImportRow row) {
        var amount = row.number("amount");
        var wanted = Money.named(
                amount == null ? present.amount().amount() : amount,
                Objects.requireNonNullElse(
                        row.text("currency"), present.amount().currency()));
        ensureField(
                present.lines().isEmpty() || wanted.equals(present.amount()),
                "amount",
                "amount-not-sum",
                present.amount().amount(),
                present.amount().currency());
        return wanted;
    }

    private static @Nullable LocalDate expectedClose(Terms present, ImportRow row) {
        var day = row.date("expectedClose");
        return day == null && !row.empties("expectedClose") ? present.expectedClose() : day;
    }

    @Override
    protected void give(Opportunity deal, Terms wanted) {
        var custom = fields.of(Opportunities.KIND).changed(deal.terms().custom(), wanted.custom());
        deal.change(wanted.with(custom));
    }
}
