package dev.guanxi.contact.object;

import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RecordUpdates;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.web.imports.ImportRow;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

/** Changes many records of one kind by the rows of a file, each by the rules of a change by hand. */
public class ObjectUpdates extends RecordUpdates<ObjectRecord, RowEdit<ObjectContents>, ObjectContents> {
    private final String kind;
    private final FieldCatalogue fields;

    ObjectUpdates(String kind, FieldBearer.Share share, ObjectRecords records, FieldCatalogue fields) {
        super(
                records,
                ObjectContents.class,
                new Lookup(
                        "object_record",
                        share.of("") + " and not removed",
                        Visibility.Columns.OWNER_AND_TEAM,
                        keys(share),
                        Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN)));
        this.kind = kind;
        this.fields = fields;
    }

    private static SequencedMap<String, Key> keys(FieldBearer.Share share) {
        var keys = new LinkedHashMap<String, Key>();
        keys.put("id", Key.OF_ID);
        keys.put("name", new Key(share.of("") + " and lower(name) = a.key", true));
        return keys;
    }

    @Override
    public RowEdit<ObjectContents> read(ImportRow row) {
        return new RowEdit<>(
                present -> new ObjectContents(
                        Objects.requireNonNullElse(row.text("name"), present.name()), present.custom()),
                fields.of(kind).readChange(row));
    }

    @Override
    protected ObjectContents present(ObjectRecord record) {
        return record.contents();
    }

    @Override
    protected Uni<Change<ObjectRecord, RowEdit<ObjectContents>, ObjectContents>> understand(
            List<RowEdit<ObjectContents>> changes) {
        return Uni.createFrom()
                .item((record, present, wanted, _) -> wanted.change()
                        .apply(present)
                        .with(fields.of(kind).changed(present.custom(), wanted.custom())));
    }

    @Override
    protected void give(ObjectRecord record, ObjectContents wanted) {
        record.change(wanted.with(fields.of(kind).changed(record.contents().custom(), wanted.custom())));
    }
}
