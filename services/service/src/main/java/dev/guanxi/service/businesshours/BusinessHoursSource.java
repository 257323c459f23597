package dev.guanxi.service.businesshours;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** The business hours as they are configured. */
class BusinessHoursSource {
    @Produces
    @Singleton
    BusinessHours businessHours(BusinessHoursConfig config) {
        return new BusinessHours(config.zone(), config.week(), config.holidays().orElse(Set.of()), config.makeUpDays());
    }
}
