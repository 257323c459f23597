package dev.guanxi.launcher;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** The suite's status as people read it. */
final class StatusTable {

    private static final String HEADING =
            "%-16s %-9s %6s %8s %7s %8s%n".formatted("part", "state", "port", "pid", "MB", "start s");

    private final JsonObject status;

    StatusTable(JsonObject status) {
        this.status = status;
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(HEADING);
        List<PartStatus> parts = status.getJsonArray("parts").stream()
                .map(JsonObject.class::cast)
                .map(PartStatus::of)
                .toList();
        parts.forEach(part -> table.append(row(part)));
        JsonObject launcher = status.getJsonObject("launcher");
        long launcherMegabytes = launcher.getLong("residentMegabytes");
        long total = launcherMegabytes
                + parts.stream().mapToLong(PartStatus::residentMegabytes).sum();
        table.append("%-16s %-9s %6s %8d %7d%n"
                .formatted("launcher", "ready", "", launcher.getLong("pid"), launcherMegabytes));
        table.append("%d MB in all; kafka and the front door live in the launcher. %s"
                .formatted(total, status.getString("address")));
        return table.toString();
    }

    private static String row(PartStatus part) {
        return String.format(
                Locale.ROOT,
                "%-16s %-9s %6d %8s %7s %8s%n",
                part.name(),
                part.state().word(),
                part.port(),
                orDash(part.pid()),
                orDash(part.residentMegabytes()),
                part.startSeconds());
    }

    private static String orDash(long value) {
        return value == 0 ? "-" : Long.toString(value);
    }
}
