package dev.guanxi.sales.telesales.web;

import dev.guanxi.sales.telesales.ResultCode;
import dev.guanxi.sales.telesales.ScriptEdition;
import dev.guanxi.sales.telesales.ScriptStep;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a script said from a time on. */
@Schema(name = "CallScriptEdition")
public record ScriptEditionView(
        @Schema(examples = "1") int edition, Instant since, List<ScriptStep> steps, List<ResultCode> results) {
    static ScriptEditionView of(ScriptEdition edition) {
        return new ScriptEditionView(
                edition.edition(),
                edition.since(),
                edition.contents().steps(),
                edition.contents().results());
    }
}
