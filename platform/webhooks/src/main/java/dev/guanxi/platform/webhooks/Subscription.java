package dev.guanxi.platform.webhooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent where.
 *
 * @param types types of events; a {@code *} at the end stands for anything
 * @param enabled whether what happens now is to be sent
 */
public record Subscription(
        String url, List<String> types, @Nullable String description, boolean enabled) {
    /** Whether events of this type are wanted. */
    boolean wants(String type) {
        return types.stream().anyMatch(wanted -> covers(wanted, type));
    }

    static boolean covers(String wanted, String type) {
        return wanted.endsWith("*") ? type.startsWith(wanted.substring(0, wanted.length() - 1)) : wanted.equals(type);
    }
}
