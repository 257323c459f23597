package dev.guanxi.planted.code;

import dev.guanxi.platform.testkit.rules.Breaks;
import jakarta.inject.Inject;
import java.time.Clock;

@Breaks("constructor_injection_only")
class InjectsAField {
    @Inject
    Clock clock;
}
