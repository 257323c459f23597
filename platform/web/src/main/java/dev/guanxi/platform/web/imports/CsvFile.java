package dev.guanxi.platform.web.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** A CSV file, read once from its beginning: its heading, then its rows. Blank lines are no rows. */
final class CsvFile implements Closeable {
    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final String SEPARATORS = ",;\t|";
    private static final int LONGEST_HEADING = 100_000;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;

    private CsvFile(Reader text, char separator) {
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
        this.records = reader.iterator();
        this.header = hasNext() ? next().getFields().stream().map(String::strip).toList() : List.of();
    }

    static CsvFile open(InputStream content, Charset charset, char separator) throws IOException {
        return new CsvFile(withoutMark(content, charset), separator);
    }

    /** What stands between the columns: the candidate that the first line has most of. */
    static char separator(InputStream content, Charset charset) throws IOException {
        var counts = new int[SEPARATORS.length()];
        var text = withoutMark(content, charset);
        for (int read = 0, c = text.read(); c != -1 && c != '\n' && read < LONGEST_HEADING; c = text.read(), read++) {
            var candidate = SEPARATORS.indexOf(c);
            if (candidate >= 0) {
                counts[candidate]++;
            }
        }
        var best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private static BufferedReader withoutMark(InputStream content, Charset charset) throws IOException {
        var text = new BufferedReader(new InputStreamReader(content, charset));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    List<String> header() {
        return header;
    }

    /** The next rows, at most so many; empty at the end. */
    List<CsvRecord> next(int atMost) {
        var rows = new ArrayList<CsvRecord>(atMost);
        while (rows.size() < atMost && hasNext()) {
            rows.add(next());
        }
        return rows;
    }

    /** Passes over rows; gives how many there were. */
    long skip(long atMost) {
        var skipped = 0L;
        while (skipped < atMost && hasNext()) {
            next();
            skipped++;
        }
        return skipped;
    }

    private boolean hasNext() {
        return readable(records::hasNext);
    }

    private CsvRecord next() {
        return readable(records::next);
    }

    private static <T> T readable(Supplier<T> step) {
        try {
            return step.get();
        } catch (CsvParseException e) {
            throw new RuleBroken("import-file-malformed", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
