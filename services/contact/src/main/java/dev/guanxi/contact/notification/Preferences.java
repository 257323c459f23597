package dev.guanxi.contact.notification;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told.
 *
 * @param zone in which their day passes
 * @param quiet when no mail goes out; null: never
 * @param digestAt when the day's mail goes out
 * @param mail by kind of notification; {@code *} stands for all kinds that are not named
 */
public record Preferences(
        Locale language, ZoneId zone, @Nullable QuietHours quiet, LocalTime digestAt, Map<String, MailMode> mail) {
    private static final String OTHERS = "*";
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** What holds for who has said nothing. */
    static Preferences unsaid(Locale language, ZoneId zone) {
        return new Preferences(language, zone, null, MORNING, Map.of());
    }

    /** Refuses a zone that nobody knows. */
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            throw new Invalid("zone", "zone-unknown", name);
        }
    }

    /** When a mail is due about something that happens now; null when none is wanted. */
    @Nullable
    Instant mailDue(String kind, String importance, Instant now) {
        var here = now.atZone(zone);
        return switch (mode(kind, importance)) {
            case AT_ONCE -> (quiet == null ? here : quiet.next(here)).toInstant();
            case DAILY -> QuietHours.following(here, digestAt).toInstant();
            case OFF -> null;
        };
    }

    private MailMode mode(String kind, String importance) {
        var own = mail.containsKey(kind) ? mail.get(kind) : mail.get(OTHERS);
        return own == null ? MailMode.fitting(importance) : own;
    }
}
