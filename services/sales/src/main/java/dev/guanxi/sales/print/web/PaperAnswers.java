package dev.guanxi.sales.print.web;

import dev.guanxi.platform.web.Problems;
import dev.guanxi.sales.print.Busy;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with PDF files. */
@Singleton
public class PaperAnswers {
    public static final String PDF = "application/pdf";
    private static final int BUSY = 503;

    private final Problems problems;

    PaperAnswers(Problems problems) {
        this.problems = problems;
    }

    /** The same, refused with 503 when too many wait for a printer. */
    public <T> Uni<T> unlessBusy(Uni<T> printing) {
        return printing.onFailure(Busy.class)
                .transform(_ -> new WebApplicationException(problems.of(BUSY, "printing-busy")));
    }

    /** A file that nobody keeps on the way. */
    public static RestResponse.ResponseBuilder<byte[]> file(byte[] file, String name) {
        return RestResponse.ResponseBuilder.ok(file)
                .header("Content-Disposition", "inline; filename=\"%s.pdf\"".formatted(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store");
    }
}
