package dev.guanxi.platform.web.imports;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Brings in records of a kind that rows change, too: whoever may change many may create many.
 *
 * @param <T> what a row is read as
 */
public abstract class BatchImporter<T> implements Importer<T> {
    private final String kind;
    private final Supplier<List<ImportColumn>> columns;
    private final Function<ImportRow, T> fresh;
    private final ImportUpdates<?, ?> updates;

    /**
     * Prepares an importer.
     *
     * @param kind what people ask for, in the plural
     * @param columns the fields that a file can fill now
     * @param fresh understands one row as a record that was not there, as {@link #read} does
     */
    protected BatchImporter(
            String kind,
            Supplier<List<ImportColumn>> columns,
            Function<ImportRow, T> fresh,
            ImportUpdates<?, ?> updates) {
        this.kind = kind;
        this.columns = columns;
        this.fresh = fresh;
        this.updates = updates;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final List<ImportColumn> columns() {
        return columns.get();
    }

    @Override
    public final Set<String> roles() {
        return updates.roles();
    }

    @Override
    public final T read(ImportRow row) {
        return fresh.apply(row);
    }

    @Override
    public final ImportUpdates<?, ?> updates() {
        return updates;
    }
}
