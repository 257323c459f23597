package dev.guanxi.platform.web.imports;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.events.TraceContext;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.web.imports.ImportMemory.Remembered;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes a file in, a piece at a time, and looks at its heading. Runs on a thread that may wait. */
@ApplicationScoped
class ImportUpload {
    /** GB18030 holds all of GBK and GB2312. */
    private static final Map<String, String> CHARSETS =
            Map.of("utf-8", "UTF-8", "us-ascii", "UTF-8", "gb18030", "GB18030", "gbk", "GB18030", "gb2312", "GB18030");

    private final ImportJobs jobs;
    private final ImportKinds kinds;
    private final ImportFiles files;
    private final ImportMemory memory;
    private final CurrentCaller caller;
    private final Clock clock;

    ImportUpload(
            ImportJobs jobs,
            ImportKinds kinds,
            ImportFiles files,
            ImportMemory memory,
            CurrentCaller caller,
            Clock clock) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.files = files;
        this.memory = memory;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A new job with this file.
     *
     * @param charset as the request declares it; null for UTF-8
     */
    ImportJob take(String kind, @Nullable String fileName, @Nullable String charset, InputStream content)
            throws IOException {
        var importer = kinds.of(kind, caller.get());
        var job = fresh(kind, new ImportJob.FileFormat(fileName, charset(charset), ',', List.of()));
        await(() -> jobs.add(job));
        try {
            ensureField(files.store(job.id(), content) > 0, "body", "import-file-empty");
            describe(job, importer);
        } catch (IOException | RuntimeException e) {
            await(() -> jobs.discard(job.id()));
            throw e;
        }
        return await(() -> jobs.require(job.id()));
    }

    private ImportJob fresh(String kind, ImportJob.FileFormat format) {
        return new ImportJob(
                Ids.next(),
                kind,
                ImportStatus.UPLOADING,
                caller.get(),
                TraceContext.current(),
                format,
                new ImportMapping(Map.of(), Map.of(), Map.of(), null),
                null,
                0,
                new ImportJob.Tally(0, 0, 0, 0, 0, 0, 0),
                new ImportJob.Times(clock.instant(), null, null, null),
                null,
                false);
    }

    private static Charset charset(@Nullable String declared) {
        if (declared == null) {
            return StandardCharsets.UTF_8;
        }
        var name = CHARSETS.get(declared.toLowerCase(Locale.ROOT));
        ensureField(name != null, "Content-Type", "import-charset", declared);
        return Charset.forName(String.valueOf(name));
    }

    private void describe(ImportJob job, Importer<?> importer) throws IOException {
        var charset = job.format().charset();
        var separator = separator(job.id(), charset);
        try (var file = CsvFile.open(files.open(job.id()), charset, separator)) {
            var header = file.header();
            ensureField(!header.isEmpty(), "body", "import-file-empty");
            ensureField(header.stream().distinct().count() == header.size(), "body", "import-heading-twice", header);
            var format = new ImportJob.FileFormat(job.format().name(), charset, separator, header);
            var columns = importer.columns();
            var used = await(() -> memory.recall(job, header));
            var mapping = used.map(Remembered::mapping)
                    .map(before -> before.within(columns))
                    .orElseGet(() -> ImportMapping.guess(header, columns));
            var since = used.map(Remembered::usedAt).orElse(null);
            await(() -> jobs.uploaded(job.id(), format, mapping, since));
        }
    }

    private char separator(UUID job, Charset charset) throws IOException {
        try (var content = files.open(job)) {
            return CsvFile.separator(content, charset);
        }
    }

    private static <T> T await(Supplier<Uni<T>> work) throws IOException {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error | IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }
}
