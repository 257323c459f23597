package dev.guanxi.platform.events;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace (W3C Trace Context, level 1) that the work at hand belongs to. It enters with a request or an event,
 * leaves with every announcement, and begins here when nobody began it before.
 */
public final class TraceContext {
    private static final String KEY = "guanxi.traceparent";
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /** Joins the given trace, or begins a new one where the header is missing or malformed. */
    public static String join(@Nullable String traceparent) {
        var joined = traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : begin();
        ContextLocals.put(KEY, joined);
        return joined;
    }

    public static String current() {
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<String>get(KEY).orElseGet(() -> join(null))
                : begin();
    }

    private static String begin() {
        var random = ThreadLocalRandom.current();
        var bytes = new byte[24];
        random.nextBytes(bytes);
        bytes[0] |= 1;
        bytes[16] |= 1;
        var hex = HexFormat.of().formatHex(bytes);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-01";
    }
}
