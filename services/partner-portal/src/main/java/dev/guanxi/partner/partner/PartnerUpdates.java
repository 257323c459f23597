package dev.guanxi.partner.partner;

import dev.guanxi.platform.fields.ContentUpdates;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.web.imports.ImportRow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Changes what is agreed with many partners by the rows of a file; their ids stay, which log-ins carry. */
@Singleton
class PartnerUpdates extends ContentUpdates<Partner, PartnerProfile> {
    static final String NAME = "name";

    private static final Visibility.Columns OWNED = new Visibility.Columns("owner_id", "team", "id", null);

    private final PartnerCells cells;

    PartnerUpdates(Partners partners, PartnerCells cells, FieldCatalogue fields) {
        super(
                partners,
                new Contents<>(Partners.KIND, PartnerProfile.class, Partner::profile, Partner::change),
                Lookup.in("partner", "not removed", OWNED, Set.of(Roles.SALES_MANAGER, Roles.ADMIN))
                        .by(NAME, Key.ignoringCase("name")),
                fields);
        this.cells = cells;
    }

    @Override
    public RowEdit<PartnerProfile> read(ImportRow row) {
        return cells.edit(row);
    }

    @Override
    protected Uni<BiConsumer<Partner, ImportRow>> staying(List<ImportRow> rows) {
        return Uni.createFrom().item(PartnerCells::ensureSame);
    }
}
