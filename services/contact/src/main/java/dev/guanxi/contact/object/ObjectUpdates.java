package dev.guanxi.contact.object;

import dev.guanxi.platform.fields.ContentUpdates;
import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.web.imports.ImportRow;
import java.util.Objects;
import java.util.Set;

/** Changes many records of one kind by the rows of a file. */
public class ObjectUpdates extends ContentUpdates<ObjectRecord, ObjectContents> {
    private final String kind;
    private final FieldCatalogue fields;

    ObjectUpdates(String kind, FieldBearer.Share share, ObjectRecords records, FieldCatalogue fields) {
        super(
                records,
                new Contents<>(kind, ObjectContents.class, ObjectRecord::contents, ObjectRecord::change),
                Lookup.in(
                                "object_record",
                                share.of("") + " and not removed",
                                Visibility.Columns.OWNER_AND_TEAM,
                                Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN))
                        .by("name", new Key(share.of("") + " and lower(name) = a.key", true)),
                fields);
        this.kind = kind;
        this.fields = fields;
    }

    @Override
    public RowEdit<ObjectContents> read(ImportRow row) {
        return new RowEdit<>(
                row,
                present -> new ObjectContents(
                        Objects.requireNonNullElse(row.text("name"), present.name()), present.custom()),
                fields.of(kind).readChange(row));
    }
}
