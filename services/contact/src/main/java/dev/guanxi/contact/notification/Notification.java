package dev.guanxi.contact.notification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A notification as its reader sees it.
 *
 * @param customer name of the customer it is about; null when there is none, or none whom the reader may see
 */
public record Notification(NotificationRow row, @Nullable String customer) {
    /** In the reader's language. */
    public String text(Locale language) {
        return row.text(language.getLanguage().equals("zh"), customer);
    }
}
