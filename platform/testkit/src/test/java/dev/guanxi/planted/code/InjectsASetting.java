package dev.guanxi.planted.code;

import dev.guanxi.platform.testkit.rules.Breaks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Breaks("constructor_injection_only")
class InjectsASetting {
    @ConfigProperty(name = "limit")
    int limit;
}
