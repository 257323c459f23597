package dev.guanxi.service.installedbase;

import dev.guanxi.service.businesshours.BusinessHours;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Counts warranty in calendar months from the day of delivery, as that day is named where we work. */
@Singleton
class Warranty {
    private final BusinessHours hours;
    private final int usualMonths;

    Warranty(BusinessHours hours, InstalledBaseConfig config) {
        this.hours = hours;
        this.usualMonths = config.warrantyMonths();
    }

    /**
     * The last day of the warranty.
     *
     * @param months null where nobody agreed on anything else than usual
     * @return null when there is none
     */
    @Nullable
    LocalDate end(Instant deliveredAt, @Nullable Integer months) {
        var agreed = months == null ? usualMonths : months;
        return agreed == 0
                ? null
                : LocalDate.ofInstant(deliveredAt, hours.zone()).plusMonths(agreed);
    }
}
