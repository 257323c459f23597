package dev.guanxi.sales.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes PDF files of HTML pages, away from the threads that answer requests: few at a time, each in the memory that one
 * takes. Nothing is fetched for a page, neither from the network nor from this machine, whatever it says. Letters are of
 * Noto Sans SC; a paper holds those that it uses.
 */
@Singleton
public class Printer {
    /** What a page calls its font. */
    public static final String FAMILY = "Noto Sans SC";

    private static final int REGULAR = 400;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final WorkerExecutor workers;
    private final PrintConfig config;
    private final AtomicInteger waiting = new AtomicInteger();

    Printer(Vertx vertx, PrintConfig config) {
        this.workers = vertx.createSharedWorkerExecutor("printing", config.printers());
        this.config = config;
    }

    /**
     * Prints a page; fails with {@link Busy} when too many wait.
     *
     * @param page makes the page, as well-formed XML, when it is its turn
     */
    public Uni<byte[]> print(Supplier<String> page) {
        return atTurn(() -> pdf(page.get()));
    }

    /**
     * Puts a page behind those of a file, which stay as they are; fails with {@link Busy} when too many wait.
     *
     * @param page as for {@link #print}
     */
    public Uni<byte[]> append(byte[] file, Supplier<String> page) {
        return atTurn(() -> joined(List.of(file, pdf(page.get()))));
    }

    private Uni<byte[]> atTurn(Supplier<byte[]> work) {
        return Uni.createFrom().deferred(() -> {
            var ahead = waiting.incrementAndGet();
            if (ahead > config.queue()) {
                waiting.decrementAndGet();
                return Uni.createFrom().failure(new Busy(ahead));
            }
            return workers.executeBlocking(work::get, false).onTermination().invoke(() -> waiting.decrementAndGet());
        });
    }

    private static byte[] pdf(String page) {
        try (var letters = Letters.read();
                var paper = new ByteArrayOutputStream();
                var file = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.useExternalResourceAccessControl(
                    (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl(
                    (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.useUriResolver((_, _) -> null);
            builder.usePDDocument(file);
            var font = new PDFontSupplier(PDType0Font.load(file, letters, true));
            builder.useFont(font, FAMILY, REGULAR, FontStyle.NORMAL, true);
            builder.withHtmlContent(page, null);
            builder.toStream(paper);
            builder.run();
            return paper.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] joined(List<byte[]> files) {
        try (var paper = new ByteArrayOutputStream()) {
            var all = new PDFMergerUtility();
            files.forEach(file -> all.addSource(new RandomAccessReadBuffer(file)));
            all.setDestinationStream(paper);
            all.mergeDocuments(null);
            return paper.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
