package dev.guanxi.contact.notification;

import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.ResourceBundle;

/**
 * What one mail says: everything that is due for one person, in their language and the time of their zone.
 *
 * @param lines oldest first
 */
record Letter(String subject, String greeting, List<Line> lines, String farewell, String language) {
    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** One notification. */
    record Line(String time, String text) {}

    static Letter of(List<Notification> notifications, Preferences reader) {
        var words = ResourceBundle.getBundle("letters", reader.language(), NO_MACHINE_LOCALE);
        var time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(reader.language());
        return new Letter(
                new MessageFormat(words.getString("subject"), reader.language())
                        .format(new Object[] {notifications.size()}),
                words.getString("greeting"),
                notifications.stream()
                        .map(each -> new Line(
                                time.format(ZonedDateTime.ofInstant(each.row().occurredAt(), reader.zone())),
                                each.text(reader.language())))
                        .toList(),
                words.getString("farewell"),
                reader.language().toLanguageTag());
    }
}
