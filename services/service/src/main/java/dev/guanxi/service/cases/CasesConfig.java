package dev.guanxi.service.cases;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** What customers may expect of us. */
@ConfigMapping(prefix = "guanxi.service.cases")
public interface CasesConfig {
    /** Business time from opening a case until it is due; every priority needs one. */
    Map<Priority, Duration> goals();

    /** The team that cases go to when nobody of ours opened them. */
    @WithDefault("/service/centre")
    String centre();

    /** How often overdue cases are looked for. */
    @WithDefault("5s")
    String breachEvery();
}
