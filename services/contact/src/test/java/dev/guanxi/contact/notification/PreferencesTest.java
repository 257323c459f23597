package dev.guanxi.contact.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    @Test
    void whoSaidNothingIsToldUrgentThingsAtOnceOthersDailyAndTriflesNever() {
        var unsaid = Preferences.unsaid(Locale.ENGLISH, SHANGHAI);
        var noon = Instant.parse("2026-11-22T04:00:00Z");

        assertThat(unsaid.mailDue("any", "HIGH", noon)).isEqualTo(noon);
        assertThat(unsaid.mailDue("any", "NORMAL", noon)).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(unsaid.mailDue("any", "LOW", noon)).isNull();
    }

    @Test
    void whatSomebodySaidOfAKindCountsMoreThanOfTheOthers() {
        var said = preferences(SHANGHAI, null, Map.of("*", MailMode.OFF, "promise-missed", MailMode.AT_ONCE));
        var noon = Instant.parse("2026-11-22T04:00:00Z");

        assertThat(said.mailDue("promise-missed", "LOW", noon)).isEqualTo(noon);
        assertThat(said.mailDue("customer-assigned", "HIGH", noon)).isNull();
    }

    @Test
    void quietHoursOverMidnightEndInTheMorning() {
        var said = preferences(SHANGHAI, NIGHT, Map.of());

        assertThat(said.mailDue("k", "HIGH", Instant.parse("2026-11-22T15:30:00Z")))
                .as("half past eleven at night")
                .isEqualTo("2026-11-22T23:00:00Z");
        assertThat(said.mailDue("k", "HIGH", Instant.parse("2026-11-22T22:59:59Z")))
                .as("a second before seven")
                .isEqualTo("2026-11-22T23:00:00Z");
        assertThat(said.mailDue("k", "HIGH", Instant.parse("2026-11-22T23:00:00Z")))
                .as("seven sharp is not quiet")
                .isEqualTo("2026-11-22T23:00:00Z");
    }

    @Test
    void theMorningComesOnTimeWhenTheClocksChange() {
        var said = preferences(BERLIN, NIGHT, Map.of());

        assertThat(said.mailDue("k", "HIGH", Instant.parse("2026-03-28T23:30:00Z")))
                .as("the night that lacks an hour")
                .isEqualTo("2026-03-29T05:00:00Z");
        assertThat(said.mailDue("k", "NORMAL", Instant.parse("2026-10-24T23:30:00Z")))
                .as("the night that has one more")
                .isEqualTo("2026-10-25T07:00:00Z");
    }

    private static Preferences preferences(ZoneId zone, @Nullable QuietHours quiet, Map<String, MailMode> mail) {
        return new Preferences(Locale.ENGLISH, zone, quiet, LocalTime.of(8, 0), mail);
    }
}
