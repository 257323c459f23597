package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.web.imports.RowReader.Understood;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads and understands the next batch of a file while the present one is written. */
final class RowsAhead<T> implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import-reader").factory());
    private final CsvFile file;
    private final RowReader<T> reader;
    private final int batch;
    private Future<List<Understood<T>>> ahead;

    /** @param file whose rows up to now are done */
    RowsAhead(CsvFile file, RowReader<T> reader, int batch) {
        this.file = file;
        this.reader = reader;
        this.batch = batch;
        this.ahead = thread.submit(this::read);
    }

    private List<Understood<T>> read() throws IOException {
        return file.next(batch).stream().map(reader::read).toList();
    }

    /** The next rows; none at the end of the file. */
    List<Understood<T>> next() throws Throwable {
        try {
            var present = ahead.get();
            ahead = thread.submit(this::read);
            return present;
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
