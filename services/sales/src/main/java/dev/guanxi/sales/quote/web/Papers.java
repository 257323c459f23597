package dev.guanxi.sales.quote.web;

import dev.guanxi.platform.web.Problems;
import dev.guanxi.sales.print.Busy;
import dev.guanxi.sales.quote.Document;
import dev.guanxi.sales.quote.QuoteLanguage;
import dev.guanxi.sales.quote.QuotePrinter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers with printed quotes. */
@Singleton
class Papers {
    static final String PDF = "application/pdf";
    private static final int BUSY = 503;

    private final QuotePrinter printer;
    private final Problems problems;

    Papers(QuotePrinter printer, Problems problems) {
        this.printer = printer;
        this.problems = problems;
    }

    Uni<RestResponse<byte[]>> paper(Document quote, @Nullable QuoteLanguage language) {
        return printer.print(quote, language)
                .onFailure(Busy.class)
                .transform(_ -> new WebApplicationException(problems.of(BUSY, "printing-busy")))
                .map(file -> RestResponse.ResponseBuilder.ok(file)
                        .header(
                                "Content-Disposition",
                                "inline; filename=\"%s-%d.pdf\"".formatted(quote.number(), quote.edition()))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Cache-Control", "private, no-store")
                        .build());
    }
}
