package dev.guanxi.contact.notification.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.notification.MailMode;
import dev.guanxi.contact.notification.Preferences;
import dev.guanxi.contact.notification.QuietHours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How somebody wants to be told, as the API shows and takes it. */
@Schema(name = "NotificationPreferences")
public record PreferencesView(
        @NotBlank
        @Pattern(regexp = "en|zh-CN")
        @Schema(description = "Language of mails: en or zh-CN.", examples = "zh-CN")
        String language,

        @NotBlank @Size(max = 60) @Schema(description = "IANA time zone.", examples = "Asia/Shanghai")
        String zone,

        @Nullable @Valid @Schema(description = "No mail goes out from then on; needs quietUntil.")
        TimeOfDay quietFrom,

        @Nullable @Valid @Schema(description = "Until then; may be on the next day.")
        TimeOfDay quietUntil,

        @NotNull @Valid @Schema(description = "When the day's mail goes out.")
        TimeOfDay digestAt,

        @NotNull
        @Size(max = 100)
        @Schema(
                description =
                        "By kind of notification when it goes out by mail; `*` stands for all other kinds. Without a"
                                + " word HIGH goes out at once, NORMAL daily, LOW never.",
                examples = "{\"*\": \"DAILY\", \"promise-missed\": \"AT_ONCE\"}")
        Map<@NotBlank @Size(max = 100) String, @NotNull MailMode> mail) {

    /** A time on the clock of the reader's zone. */
    @Schema(name = "TimeOfDay")
    public record TimeOfDay(
            @Min(0) @Max(23) @Schema(examples = "22") int hour,
            @Min(0) @Max(59) @Schema(examples = "30") int minute) {
        static TimeOfDay of(LocalTime time) {
            return new TimeOfDay(time.getHour(), time.getMinute());
        }

        LocalTime time() {
            return LocalTime.of(hour, minute);
        }
    }

    Preferences preferences() {
        ensureField((quietFrom == null) == (quietUntil == null), "quietUntil", "quiet-hours-half");
        return new Preferences(
                Locale.forLanguageTag(language),
                Preferences.zone(zone),
                quietFrom == null || quietUntil == null ? null : new QuietHours(quietFrom.time(), quietUntil.time()),
                digestAt.time(),
                Map.copyOf(mail));
    }

    static PreferencesView of(Preferences preferences) {
        var quiet = preferences.quiet();
        return new PreferencesView(
                preferences.language().toLanguageTag(),
                preferences.zone().getId(),
                quiet == null ? null : TimeOfDay.of(quiet.from()),
                quiet == null ? null : TimeOfDay.of(quiet.until()),
                TimeOfDay.of(preferences.digestAt()),
                preferences.mail());
    }
}
