package dev.guanxi.launcher;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * What one part is like at a moment.
 *
 * @param pid 0 where the part has no process of its own or is down
 * @param residentMegabytes of its processes; 0 where it lives in the launcher's
 * @param startSeconds from its last start to its being ready
 */
record PartStatus(String name, Part.State state, int port, long pid, long residentMegabytes, BigDecimal startSeconds) {

    private static final long MILLIS = 1000;

    static PartStatus of(Part part) {
        long pid = part.pid().orElse(0);
        long megabytes = ProcessHandle.of(pid).map(Memory::residentMegabytes).orElse(0L);
        BigDecimal seconds = BigDecimal.valueOf(part.startTime().toMillis())
                .divide(BigDecimal.valueOf(MILLIS), 1, RoundingMode.HALF_UP);
        return new PartStatus(part.name(), part.state(), part.port(), pid, megabytes, seconds);
    }

    JsonObject json() {
        return new JsonObject()
                .put("name", name)
                .put("state", state.word())
                .put("port", port)
                .put("pid", pid)
                .put("residentMegabytes", residentMegabytes)
                .put("startSeconds", startSeconds);
    }

    static PartStatus of(JsonObject json) {
        return new PartStatus(
                json.getString("name"),
                Part.State.valueOf(json.getString("state").toUpperCase(Locale.ROOT)),
                json.getInteger("port"),
                json.getLong("pid"),
                json.getLong("residentMegabytes"),
                new BigDecimal(json.getValue("startSeconds").toString()));
    }
}
