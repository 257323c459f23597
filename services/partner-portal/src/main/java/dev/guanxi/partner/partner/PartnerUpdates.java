package dev.guanxi.partner.partner;

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

/** Changes what is agreed with many partners by the rows of a file, each by the rules of a change by hand. */
@Singleton
public class PartnerUpdates extends RecordUpdates<Partner, PartnerUpdates.Edited, PartnerProfile> {
    static final String NAME = "name";

    private static final Visibility.Columns OWNED = new Visibility.Columns("owner_id", "team", "id", null);

    private final PartnerCells cells;
    private final FieldCatalogue fields;

    PartnerUpdates(Partners partners, PartnerCells cells, FieldCatalogue fields) {
        super(
                partners,
                PartnerProfile.class,
                new Lookup("partner", "not removed", OWNED, keys(), Set.of(Roles.SALES_MANAGER, Roles.ADMIN)));
        this.cells = cells;
        this.fields = fields;
    }

    private static SequencedMap<String, Key> keys() {
        var keys = new LinkedHashMap<String, Key>();
        keys.put("id", Key.OF_ID);
        keys.put(NAME, new Key("lower(name) = a.key", true));
        return keys;
    }

    /** What a row changes, and the id that it says, which stays. */
    public record Edited(RowEdit<PartnerProfile> edit, ImportRow row) {}

    @Override
    public Edited read(ImportRow row) {
        return new Edited(cells.edit(row), row);
    }

    @Override
    protected PartnerProfile present(Partner partner) {
        return partner.profile();
    }

    @Override
    protected Uni<Change<Partner, Edited, PartnerProfile>> understand(List<Edited> changes) {
        return Uni.createFrom().item((partner, present, wanted, _) -> {
            PartnerCells.ensureSame(partner, wanted.row());
            var edit = wanted.edit();
            return edit.change().apply(present).with(fields.of(Partners.KIND).changed(present.custom(), edit.custom()));
        });
    }

    @Override
    protected void give(Partner partner, PartnerProfile wanted) {
        partner.change(
                wanted.with(fields.of(Partners.KIND).changed(partner.profile().custom(), wanted.custom())));
    }
}
