package dev.guanxi.platform.web.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.guanxi.platform.web.imports.ImportLedger.Settled;
import dev.guanxi.platform.web.imports.RowReader.Understood;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a job does with the rows of its file.
 *
 * @param <R> what a row is read as
 */
interface RowWork<R> {
    Understood<R> read(CsvRecord source);

    /** What becomes of rows, in their order, within the present transaction. */
    Uni<List<RowResult>> results(List<Understood<R>> rows, SeenKeys seen);

    /**
     * Hashes by which a row that was taken is known to later ones.
     *
     * @param settled what was written down of it; null when nothing was
     */
    Collection<UUID> keys(Understood<R> row, @Nullable Settled settled);

    /** What this job does with the rows of its file. */
    static <T> RowWork<?> of(Importer<T> importer, ImportJob job) {
        var updates = importer.updates();
        var reader = new RowReader<>(importer, job);
        var newRows = new NewRows<>(importer, reader, job.status() == ImportStatus.CHECKING);
        return updates == null || !job.mapping().handling().mode().changes()
                ? newRows
                : new MatchedRows<>(job, updates, reader, newRows);
    }

    static List<UUID> hashes(Collection<String> keys) {
        return keys.stream().map(RowWork::hash).toList();
    }

    static UUID hash(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
