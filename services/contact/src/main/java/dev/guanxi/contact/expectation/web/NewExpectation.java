package dev.guanxi.contact.expectation.web;

import dev.guanxi.contact.expectation.Better;
import dev.guanxi.contact.expectation.Measure;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer expects. */
public record NewExpectation(
        @NotNull UUID customerId,

        @NotBlank @Size(max = 100) @Schema(description = "What it is about.", examples = "交货")
        String topic,

        @NotBlank @Size(max = 40) @Schema(description = "What it is counted in.", examples = "days")
        String unit,

        @NotNull @Schema(description = "Which way it gets better.", examples = "LESS")
        Better better,

        @NotNull @Digits(integer = 12, fraction = 3) @Schema(examples = "2")
        BigDecimal expected,

        @Nullable @Size(max = 2000) @Schema(examples = "Needs the parts before the fair.")
        String note) {

    Measure measure() {
        return new Measure(topic.strip(), unit.strip(), better, expected);
    }
}
