package dev.guanxi.service.cases;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.fields.ContentUpdates;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.service.customer.CustomerDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Changes what many cases say by the rows of a file. Whom and what they are about stays, and must not be said otherwise. */
@Singleton
class CaseUpdates extends ContentUpdates<Case, CaseContents> {
    private static final Visibility.Columns OWNED = new Visibility.Columns("owner_id", "team", null, "customer_id");

    private final CaseCells cells;
    private final CustomerDirectory customers;

    CaseUpdates(Cases cases, CaseCells cells, CustomerDirectory customers, FieldCatalogue fields) {
        super(
                cases,
                new Contents<>(Cases.KIND, CaseContents.class, Case::contents, Case::change),
                Lookup.in(
                                "service_case",
                                "not removed",
                                OWNED,
                                Set.of(Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN))
                        .by("number", Key.exactly("number")),
                fields);
        this.cells = cells;
        this.customers = customers;
    }

    @Override
    public RowEdit<CaseContents> read(ImportRow row) {
        return cells.edit(row);
    }

    @Override
    protected Uni<BiConsumer<Case, ImportRow>> staying(List<ImportRow> rows) {
        return NamedCustomers.of(customers, rows.stream().map(row -> row.text(CaseCells.CUSTOMER)))
                .map(named -> (found, row) -> ensureStays(found.state(), row, named));
    }

    private static void ensureStays(CaseState present, ImportRow row, NamedCustomers named) {
        ensureStays(row, CaseCells.CUSTOMER_ID, present.customerId());
        ensureStays(row, CaseCells.CONTACT_ID, present.contactId());
        ensureStays(row, CaseCells.ORDER_ID, present.orderId());
        ensureStays(row, CaseCells.PRODUCT_ID, present.installedProductId());
        var number = row.text("number");
        var customer = row.text(CaseCells.CUSTOMER);
        refuseUnless(number == null || number.equals(present.number()), "number");
        refuseUnless(customer == null || named.called(customer).contains(present.customerId()), CaseCells.CUSTOMER);
    }

    private static void ensureStays(ImportRow row, String field, @Nullable UUID present) {
        var said = row.uuid(field);
        refuseUnless(said == null ? !row.empties(field) || present == null : said.equals(present), field);
    }

    private static void refuseUnless(boolean stays, String field) {
        if (!stays) {
            throw new Invalid(field, "case-field-stays", field);
        }
    }
}
