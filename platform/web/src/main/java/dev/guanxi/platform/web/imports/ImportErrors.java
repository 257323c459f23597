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
            select line, subject, findings, raw from import_row
            where job_id = $1 and line > $2 and %s order by line limit $3
            """;

    private final Pool database;
    private final ImportJson json;

    ImportErrors(Pool database, ImportJson json) {
        this.database = database;
        this.json = json;
    }

    /** Which rows. */
    enum Which {
        REFUSED("outcome = 'REFUSED' and raw is not null"),
        /** Those that were taken otherwise than written. */
        WARNED("outcome not in ('REFUSED', 'KEPT') and raw is not null"),
        /** Those of which an undo left something; they name the record instead of what the file had. */
        KEPT("outcome = 'KEPT'");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** What an undo left is told also when the file is deleted: it says nothing of what the file had. */
    Multi<String> file(ImportJob job, Which which, Locale locale) {
        ensure(which == Which.KEPT || !job.forgotten(), "import-forgotten");
        var heading = new ArrayList<>(List.of("line", "reason"));
        heading.addAll(which == Which.KEPT ? List.of("id") : job.format().header());
        var head = Multi.createFrom().item(() -> BYTE_ORDER_MARK + csv(List.of(heading)));
        var rows = Multi.createBy()
                .repeating()
                .uni(AtomicLong::new, last -> part(job, last, which))
                .whilst(part -> part.size() == PART)
                .filter(part -> !part.isEmpty())
                .map(part ->
                        csv(part.stream().map(row -> line(row, which, locale)).toList()));
        return Multi.createBy().concatenating().streams(head, rows);
    }

    private Uni<List<Row>> part(ImportJob job, AtomicLong last, Which which) {
        return database.preparedQuery(ROWS.formatted(which.condition))
                .execute(Tuple.of(job.id(), last.get(), PART))
                .map(found -> StreamSupport.stream(found.spliterator(), false).toList())
                .invoke(rows -> {
                    if (!rows.isEmpty()) {
                        last.set(rows.getLast().getLong("line"));
                    }
                });
    }

    private List<String> line(Row row, Which which, Locale locale) {
        var findings = row.getString("findings");
        var reasons = (findings == null ? List.<Finding>of() : json.read(findings, ImportJson.FINDINGS))
                .stream().map(finding -> finding.text(locale)).collect(Collectors.joining(" "));
        var line = new ArrayList<>(List.of(row.getLong("line").toString(), reasons));
        line.addAll(
                which == Which.KEPT
                        ? List.of(String.valueOf(row.getUUID("subject")))
                        : json.read(row.getString("raw"), ImportJson.STRINGS));
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
