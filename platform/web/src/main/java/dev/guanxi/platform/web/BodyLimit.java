package dev.guanxi.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that announces itself as too large, in the words of every other refusal. Files, which are read a
 * piece at a time, may be much larger than all else, which is read into memory.
 */
@ApplicationScoped
class BodyLimit {
    /** Before Quarkus refuses it with an empty answer. */
    private static final int FIRST = Integer.MAX_VALUE;

    /** The kinds of body that no door reads as a whole. */
    private static final String FILE = "text/csv";

    private static final String ATTACHMENT = "application/octet-stream";

    private static final Duration LINGER = Duration.ofSeconds(1);

    private final long file;
    private final long attachment;
    private final long document;
    private final ObjectMapper json;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize file,
            BodyConfig config,
            ObjectMapper json) {
        this.file = file.asLongValue();
        this.attachment = config.attachment().asLongValue();
        this.document = config.document().asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext request) {
        var head = request.request();
        if (announced(head.getHeader(HttpHeaders.CONTENT_LENGTH)) > of(head.getHeader(HttpHeaders.CONTENT_TYPE))) {
            refuse(request);
        } else {
            request.next();
        }
    }

    /**
     * {@return the most bytes of a body}
     *
     * @param type its Content-Type
     */
    long of(@Nullable String type) {
        return is(type, FILE) ? file : is(type, ATTACHMENT) ? attachment : document;
    }

    private static boolean is(@Nullable String type, String kind) {
        return type != null && type.regionMatches(true, 0, kind, 0, kind.length());
    }

    private static long announced(@Nullable String length) {
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private void refuse(RoutingContext request) {
        var locale = Texts.locale(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var problem = new Problem(
                "/problems/status.413", Texts.of(locale, "title.413"), 413, Texts.of(locale, "status.413"), null, null);
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(write(problem));
        closeSoon(request);
    }

    /** Ends the line, whose next bytes are the rest of the body; late enough for a client that sends to see the answer. */
    void closeSoon(RoutingContext request) {
        request.vertx()
                .setTimer(
                        LINGER.toMillis(),
                        timer -> request.request().connection().close());
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
