package dev.guanxi.sales.quote;

import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.print.Printer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints quotes. */
@Singleton
public class QuotePrinter {
    private final Printer printer;
    private final Template page;

    QuotePrinter(Printer printer, @Location("quote.html") Template page) {
        this.printer = printer;
        this.page = page;
    }

    /**
     * A quote as a PDF file.
     *
     * @param language null for the quote's own
     */
    public Uni<byte[]> print(Document quote, @Nullable PaperLanguage language) {
        var locale = language == null ? quote.language().locale() : language.locale();
        return printer.print(() -> page(quote, locale));
    }

    private String page(Document quote, Locale locale) {
        return page.data("paper", Paper.of(quote, locale)).render();
    }
}
