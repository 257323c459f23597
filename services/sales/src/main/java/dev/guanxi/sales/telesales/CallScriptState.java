package dev.guanxi.sales.telesales;

import java.time.Instant;
import java.util.List;

/**
 * A call script as other services learn of it.
 *
 * @param edition counts from 1; what follows is of this one
 * @param results none where the standard ones are meant
 */
public record CallScriptState(
        String name,
        int edition,
        List<ScriptStep> steps,
        List<ResultCode> results,
        boolean active,
        Instant createdAt) {}
