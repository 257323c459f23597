package dev.guanxi.sales.telesales.web;

import dev.guanxi.sales.telesales.CallScript;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call script as the API shows it. */
@Schema(name = "CallScript")
public record CallScriptView(
        UUID id,

        @Schema(description = "Counts from 1; each change of what it says is another.", examples = "2")
        int edition,

        CallScriptRequest terms,
        Instant createdAt) {
    static CallScriptView of(CallScript script) {
        return new CallScriptView(
                script.id(),
                script.edition(),
                CallScriptRequest.of(script),
                script.state().createdAt());
    }
}
