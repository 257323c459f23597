package dev.guanxi.sales.lead;

import dev.guanxi.platform.fields.ContentUpdates;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.web.imports.ImportRow;
import jakarta.inject.Singleton;
import java.util.Set;

/** Changes many leads by the rows of a file, each by the rules of a change by hand. */
@Singleton
public class LeadUpdates extends ContentUpdates<Lead, LeadProfile> {
    private final LeadCells cells;

    LeadUpdates(Leads leads, LeadCells cells, FieldCatalogue fields) {
        super(
                leads,
                new Contents<>(Leads.KIND, LeadProfile.class, Lead::profile, Lead::change),
                Lookup.in(
                                "lead",
                                "not removed",
                                Visibility.Columns.OWNER_AND_TEAM,
                                Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN))
                        .by("number", Key.exactly("number"))
                        .by("email", Key.ignoringCase("email")),
                fields);
        this.cells = cells;
    }

    @Override
    public RowEdit<LeadProfile> read(ImportRow row) {
        return cells.edit(row);
    }
}
