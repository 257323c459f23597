package dev.guanxi.service.businesshours;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When somebody is there to serve. */
@ConfigMapping(prefix = "guanxi.service.business-hours")
public interface BusinessHoursConfig {
    /** Where the clock hangs that the hours are read from. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** The hours of each day of the week, such as {@code 09:00-12:00,13:00-18:00}; a day that is missing is closed. */
    Map<DayOfWeek, List<Opening>> week();

    /** Closed, whatever day of the week they are. */
    Optional<Set<LocalDate>> holidays();

    /** Days that are worked in place of others, and the day of the week whose hours they have. */
    Map<LocalDate, DayOfWeek> makeUpDays();
}
