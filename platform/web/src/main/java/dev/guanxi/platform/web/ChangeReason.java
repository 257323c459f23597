package dev.guanxi.platform.web;

import dev.guanxi.platform.persistence.ChangeNote;
import dev.guanxi.platform.web.Problem.Violation;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Takes down why somebody changes something, for the trail. A header carries no Chinese, so its text is percent-encoded
 * UTF-8, as in an address.
 */
public class ChangeReason {
    public static final String HEADER = "Change-Reason";
    public static final int LONGEST = 500;

    private final Problems problems;

    ChangeReason(Problems problems) {
        this.problems = problems;
    }

    @ServerRequestFilter(preMatching = true)
    public @Nullable Response note(HttpServerRequest request) {
        var header = request.getHeader(HEADER);
        if (header == null) {
            return null;
        }
        var reason = decoded(header);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
            var text = Texts.of(problems.locale(), "change-reason-malformed", LONGEST);
            return problems.invalid(List.of(new Violation(HEADER, text)));
        }
        new ChangeNote(reason.strip(), null, null).attach();
        return null;
    }

    private static @Nullable String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
