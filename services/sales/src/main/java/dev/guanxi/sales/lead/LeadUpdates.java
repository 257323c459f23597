package dev.guanxi.sales.lead;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RecordUpdates;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.web.imports.ImportRow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Changes many leads by the rows of a file, each by the rules of a change by hand. */
@Singleton
public class LeadUpdates extends RecordUpdates<Lead, RowEdit<LeadProfile>, LeadProfile> {
    private final LeadCells cells;
    private final FieldCatalogue fields;

    LeadUpdates(Leads leads, LeadCells cells, FieldCatalogue fields) {
        super(
                leads,
                LeadProfile.class,
                new Lookup(
                        "lead",
                        "not removed",
                        Visibility.Columns.OWNER_AND_TEAM,
                        keys(),
                        Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN)));
        this.cells = cells;
        this.fields = fields;
    }

    private static SequencedMap<String, Key> keys() {
        var keys = new LinkedHashMap<String, Key>();
        keys.put("id", Key.OF_ID);
        keys.put("number", new Key("number = a.key", false));
        keys.put("email", new Key("lower(email) = a.key", true));
        return keys;
    }

    @Override
    public RowEdit<LeadProfile> read(ImportRow row) {
        return cells.edit(row);
    }

    @Override
    protected LeadProfile present(Lead lead) {
        return lead.profile();
    }

    @Override
    protected Uni<Change<Lead, RowEdit<LeadProfile>, LeadProfile>> understand(List<RowEdit<LeadProfile>> changes) {
        return Uni.createFrom()
                .item((_, present, wanted, _) -> wanted.change()
                        .apply(present)
                        .with(fields.of(Leads.KIND).changed(present.custom(), wanted.custom())));
    }

    @Override
    protected void give(Lead lead, LeadProfile wanted) {
        lead.change(wanted.with(fields.of(Leads.KIND).changed(lead.profile().custom(), wanted.custom())));
    }
}
