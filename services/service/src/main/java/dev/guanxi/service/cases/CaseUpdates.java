package dev.guanxi.service.cases;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RecordUpdates;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.service.customer.CustomerDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what many cases say by the rows of a file. Whom and what they are about stays, and must not be said otherwise. */
@Singleton
public class CaseUpdates extends RecordUpdates<Case, CaseUpdates.Edited, CaseContents> {
    private final CaseCells cells;
    private final CustomerDirectory customers;
    private final FieldCatalogue fields;

    CaseUpdates(Cases cases, CaseCells cells, CustomerDirectory customers, FieldCatalogue fields) {
        super(
                cases,
                CaseContents.class,
                new Lookup(
                        "service_case",
                        "not removed",
                        new Visibility.Columns("owner_id", "team", null, "customer_id"),
                        keys(),
                        Set.of(Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN)));
        this.cells = cells;
        this.customers = customers;
        this.fields = fields;
    }

    private static SequencedMap<String, Key> keys() {
        var keys = new LinkedHashMap<String, Key>();
        keys.put("id", Key.OF_ID);
        keys.put("number", new Key("number = a.key", false));
        return keys;
    }

    /** What a row changes, and what else it says. */
    public record Edited(RowEdit<CaseContents> edit, ImportRow row) {}

    @Override
    public Edited read(ImportRow row) {
        return new Edited(cells.edit(row), row);
    }

    @Override
    protected CaseContents present(Case found) {
        return found.contents();
    }

    @Override
    protected Uni<Change<Case, Edited, CaseContents>> understand(List<Edited> changes) {
        return NamedCustomers.of(
                        customers, changes.stream().map(edited -> edited.row().text(CaseCells.CUSTOMER)))
                .map(named -> (found, present, wanted, _) -> {
                    ensureStays(found.state(), wanted.row(), named);
                    var edit = wanted.edit();
                    return edit.change()
                            .apply(present)
                            .with(fields.of(Cases.KIND).changed(present.custom(), edit.custom()));
                });
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

    @Override
    protected void give(Case found, CaseContents wanted) {
        found.change(wanted.with(fields.of(Cases.KIND).changed(found.contents().custom(), wanted.custom())));
    }
}
