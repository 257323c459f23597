package dev.guanxi.sales.quote.web;

import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.print.web.PaperAnswers;
import dev.guanxi.sales.quote.Document;
import dev.guanxi.sales.quote.QuotePrinter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers with printed quotes. */
@Singleton
class Papers {
    private final QuotePrinter printer;
    private final PaperAnswers answers;

    Papers(QuotePrinter printer, PaperAnswers answers) {
        this.printer = printer;
        this.answers = answers;
    }

    Uni<RestResponse<byte[]>> paper(Document quote, @Nullable PaperLanguage language) {
        return answers.unlessBusy(printer.print(quote, language))
                .map(file -> PaperAnswers.file(file, "%s-%d".formatted(quote.number(), quote.edition()))
                        .build());
    }
}
