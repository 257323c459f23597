package dev.guanxi.platform.web.imports;

import static dev.guanxi.platform.domain.DomainException.ensure;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The rows where something was found, as a file that can be mended and uploaded again: each with its line, the
 * reasons in words, and its values as they were. Read a thousand at a time, so its length does not matter.
 */
@ApplicationScoped
class ImportErrors {
    private static final int PART = 1000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String ROWS = """
            select line, findings, raw from import_row
            where job_id = $1 and line > $2 and raw is not null and (outcome = 'REFUSED') = $3
            order by line limit $4
            """;

    private final Pool database;
    private final ImportJson json;

    ImportErrors(Pool database, ImportJson json) {
        this.database = database;
        this.json = json;
    }

    /** @param refused the refused rows, or else those that were taken with a warning */
    Multi<String> file(ImportJob job, boolean refused, Locale locale) {
        ensure(!job.forgotten(), "import-forgotten");
        var heading = new ArrayList<>(List.of("line", "reason"));
        heading.addAll(job.format().header());
        var head = Multi.createFrom().item(() -> BYTE_ORDER_MARK + csv(List.of(heading)));
        var rows = Multi.createBy()
                .repeating()
                .uni(AtomicLong::new, last -> part(job, last, refused))
                .whilst(part -> part.size() == PART)
                .filter(part -> !part.isEmpty())
                .map(part -> csv(part.stream().map(row -> line(row, locale)).toList()));
        return Multi.createBy().concatenating().streams(head, rows);
    }

    private Uni<List<Row>> part(ImportJob job, AtomicLong last, boolean refused) {
        return database.preparedQuery(ROWS)
                .execute(Tuple.of(job.id(), last.get(), refused, PART))
                .map(found -> StreamSupport.stream(found.spliterator(), false).toList())
                .invoke(rows -> {
                    if (!rows.isEmpty()) {
                        last.set(rows.getLast().getLong("line"));
                    }
                });
    }

    private List<String> line(Row row, Locale locale) {
        var reasons = json.read(row.getString("findings"), ImportJson.FINDINGS).stream()
                .map(finding -> finding.text(locale))
                .collect(Collectors.joining(" "));
        var line = new ArrayList<>(List.of(row.getLong("line").toString(), reasons));
        line.addAll(json.read(row.getString("raw"), ImportJson.STRINGS));
        return line;
    }

    private static String csv(List<? extends List<String>> lines) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            lines.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
