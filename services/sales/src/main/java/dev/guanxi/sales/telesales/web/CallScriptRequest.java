package dev.guanxi.sales.telesales.web;

import dev.guanxi.sales.telesales.CallScript;
import dev.guanxi.sales.telesales.Effect;
import dev.guanxi.sales.telesales.ResultCode;
import dev.guanxi.sales.telesales.ScriptContents;
import dev.guanxi.sales.telesales.ScriptStep;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a call script says. */
@Schema(name = "CallScriptTerms")
public record CallScriptRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "秋季促销")
        String name,

        @NotNull @Size(max = 100) @Schema(description = "In the order in which they are said.")
        List<@NotNull @Valid Step> steps,

        @Nullable
        @Size(max = 50)
        @Schema(
                description = "What can come of a call; the standard results, if left out: REACHED, NO_ANSWER, BUSY,"
                        + " WRONG_NUMBER, CALL_BACK, NOT_INTERESTED, DO_NOT_CALL, INTERESTED, SOLD.")
        List<@NotNull @Valid Result> results,

        @Nullable @Schema(description = "Whether lists can be made with it. True unless said.", examples = "true")
        Boolean active) {
    private static final String KEY = "[A-Za-z][A-Za-z0-9_]{0,39}";

    /** Something that is said, and what may be asked with it. */
    @Schema(name = "CallScriptStep")
    public record Step(
            @NotNull @Pattern(regexp = KEY) @Schema(description = "What answers name.", examples = "need")
            String key,

            @NotBlank @Size(max = 4_000) @Schema(examples = "您好，我是天明眼镜的……")
            String say,

            @Nullable @Size(min = 1, max = 500) @Schema(examples = "您目前每月用多少盒？")
            String question,

            @Nullable @Size(max = 50) @Schema(description = "The answers to choose from; any words, if there are none.")
            List<@NotBlank @Size(max = 200) String> options,

            @Nullable
            @Schema(description = "Whether a call in which somebody was reached does not end without an answer.")
            Boolean required) {
        ScriptStep step() {
            return new ScriptStep(
                    key, say, question, options == null ? List.of() : options, Boolean.TRUE.equals(required));
        }

        static Step of(ScriptStep step) {
            return new Step(step.key(), step.say(), step.question(), step.options(), step.required());
        }
    }

    /** What can come of a call, as the house calls it. */
    @Schema(name = "CallScriptResult")
    public record Result(
            @NotNull @Pattern(regexp = KEY) @Schema(examples = "WANTS_SAMPLE")
            String key,

            @NotBlank @Size(max = 100) @Schema(examples = "Wants a sample")
            String english,

            @NotBlank @Size(max = 100) @Schema(examples = "想要样品")
            String chinese,

            @NotNull @Schema(description = "What it leads to.", examples = "INTERESTED")
            Effect effect) {
        ResultCode code() {
            return new ResultCode(key, english, chinese, effect);
        }

        static Result of(ResultCode code) {
            return new Result(code.key(), code.english(), code.chinese(), code.effect());
        }
    }

    ScriptContents contents() {
        return new ScriptContents(
                steps.stream().map(Step::step).toList(),
                results == null ? List.of() : results.stream().map(Result::code).toList());
    }

    boolean isActive() {
        return !Boolean.FALSE.equals(active);
    }

    static CallScriptRequest of(CallScript script) {
        var contents = script.contents();
        return new CallScriptRequest(
                script.state().name(),
                contents.steps().stream().map(Step::of).toList(),
                contents.results().isEmpty()
                        ? null
                        : contents.results().stream().map(Result::of).toList(),
                script.isActive());
    }
}
