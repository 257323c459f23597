package dev.guanxi.contact.object.web;

import dev.guanxi.contact.object.KnownKind;
import dev.guanxi.contact.object.ObjectContents;
import dev.guanxi.contact.object.ObjectService;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.web.imports.BatchImporter;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records of one kind out of files. */
final class ObjectImporter extends BatchImporter<ObjectContents> {
    private static final int LONGEST_NAME = 300;

    private final ObjectService service;

    ObjectImporter(KnownKind kind, ObjectService service, FieldCatalogue fields) {
        super(
                kind.key(),
                () -> fields.of(kind.key()).with(columns(kind)),
                row -> new ObjectContents(
                        row.required("name"), fields.of(kind.key()).read(row)),
                kind.updates());
        this.service = service;
    }

    /** The name is recognised by what one of them is called, too. */
    private static List<ImportColumn> columns(KnownKind kind) {
        var singular = kind.definition().singular();
        return List.of(
                ImportColumn.ID,
                ImportColumn.text("name", LONGEST_NAME)
                        .mustBeThere()
                        .orCalled("名称", singular.english(), singular.chinese()));
    }

    @Override
    public Uni<List<Outcome>> create(List<ObjectContents> contents) {
        return service.createAll(kind(), contents)
                .map(ids -> ids.stream().map(id -> Outcome.created(id)).toList());
    }

    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return service.takeBack(kind(), ids);
    }
}
