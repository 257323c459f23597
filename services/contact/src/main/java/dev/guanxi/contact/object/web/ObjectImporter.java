package dev.guanxi.contact.object.web;

import dev.guanxi.contact.object.KnownKind;
import dev.guanxi.contact.object.ObjectContents;
import dev.guanxi.contact.object.ObjectService;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportUpdates;
import dev.guanxi.platform.web.imports.Importer;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records of one kind out of files. */
final class ObjectImporter implements Importer<ObjectContents> {
    private static final int LONGEST_NAME = 300;

    private final KnownKind kind;
    private final ObjectService service;
    private final FieldCatalogue fields;

    ObjectImporter(KnownKind kind, ObjectService service, FieldCatalogue fields) {
        this.kind = kind;
        this.service = service;
        this.fields = fields;
    }

    @Override
    public String kind() {
        return kind.key();
    }

    /** The name is recognised by what one of them is called, too. */
    @Override
    public List<ImportColumn> columns() {
        var singular = kind.definition().singular();
        return fields.of(kind())
                .with(List.of(
                        ImportColumn.ID,
                        ImportColumn.text("name", LONGEST_NAME)
                                .mustBeThere()
                                .orCalled("名称", singular.english(), singular.chinese())));
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN);
    }

    @Override
    public ObjectContents read(ImportRow row) {
        return new ObjectContents(row.required("name"), fields.of(kind()).read(row));
    }

    @Override
    public Uni<List<Outcome>> create(List<ObjectContents> contents) {
        return service.createAll(kind(), contents)
                .map(ids -> ids.stream().map(id -> Outcome.created(id)).toList());
    }

    @Override
    public ImportUpdates<?, ?> updates() {
        return kind.updates();
    }

    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return service.takeBack(kind(), ids);
    }
}
