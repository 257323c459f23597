package dev.guanxi.platform.fields;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.web.imports.ImportRow;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Records of one kind changed by the rows of files in what people write down about them, each by the rules of a change by
 * hand.
 *
 * @param <V> what that is; a public record
 */
public abstract class ContentUpdates<A extends AggregateRoot<?> & Owned, V extends Record & Customised<V>>
        extends RecordUpdates<A, RowEdit<V>, V> {
    private final Contents<A, V> contents;
    private final FieldCatalogue fields;

    protected ContentUpdates(
            AggregateRepository<A> records, Contents<A, V> contents, Lookup lookup, FieldCatalogue fields) {
        super(records, contents.type(), lookup);
        this.contents = contents;
        this.fields = fields;
    }

    /**
     * What people write down about records of a kind.
     *
     * @param of what a record says
     * @param rewrite lets it say something else
     */
    public record Contents<A, V>(String kind, Class<V> type, Function<A, V> of, BiConsumer<A, V> rewrite) {}

    /**
     * What a row may say of its record, but not change: refuses by throwing a {@code DomainException}. Looks up, once for
     * all rows, what that takes.
     */
    protected Uni<BiConsumer<A, ImportRow>> staying(List<ImportRow> rows) {
        return Uni.createFrom().item((_, _) -> {});
    }

    @Override
    protected V present(A record) {
        return contents.of().apply(record);
    }

    @Override
    protected Uni<Change<A, RowEdit<V>, V>> understand(List<RowEdit<V>> edits) {
        return staying(edits.stream().map(RowEdit::row).toList()).map(stays -> (record, present, edit, _) -> {
            stays.accept(record, edit.row());
            return edit.change().apply(present).with(fields().changed(present.custom(), edit.custom()));
        });
    }

    @Override
    protected void give(A record, V wanted) {
        contents.rewrite().accept(record, fields().changed(present(record), wanted));
    }

    private FieldSet fields() {
        return fields.of(contents.kind());
    }
}
