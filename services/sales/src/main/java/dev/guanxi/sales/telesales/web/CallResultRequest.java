package dev.guanxi.sales.telesales.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.calendar.Slot;
import dev.guanxi.sales.telesales.CallBack;
import dev.guanxi.sales.telesales.Ending;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a call. */
@Schema(name = "CallResult")
public record CallResultRequest(
        @NotBlank @Size(max = 40) @Schema(description = "A key of the script's results.", examples = "INTERESTED")
        String result,

        @Nullable @Size(min = 1, max = 2000) @Schema(examples = "想先看样品")
        String note,

        @Nullable
        @Size(max = 100)
        @Schema(description = "By the keys of the script's steps.", examples = "{\"need\": \"约 50 盒\"}")
        Map<@NotNull String, @NotBlank @Size(max = 2000) String> answers,

        @Nullable @Valid @Schema(description = "With a result that leads to a call-back, and only then.")
        Again callBack,

        @Nullable
        @Valid
        @Schema(
                description =
                        "The deal that goes on from here, with a result of interest or sale: a customer's is opened, a"
                                + " lead is converted.")
        Deal deal) {
    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?";

    /** When somebody is called again. */
    @Schema(name = "CallBack")
    public record Again(
            @NotNull
            @Pattern(regexp = TIME)
            @Schema(description = "By the clock where they are.", examples = "2026-11-25T10:00")
            String at,

            @Nullable
            @Size(min = 1, max = 60)
            @Schema(
                    description = "IANA time zone of that clock; needed where they may be in several.",
                    examples = "Europe/Berlin")
            String zone,

            @Nullable
            @Schema(
                    description =
                            "Whether they asked for that time themselves: then it may be at any hour, else from 9 to"
                                    + " 20 there.",
                    examples = "false")
            Boolean asked) {
        CallBack callBack() {
            return new CallBack(Slot.time("callBack.at", at), zone, Boolean.TRUE.equals(asked));
        }
    }

    /** A deal that goes on from a call. */
    @Schema(name = "CallDeal")
    public record Deal(
            @Nullable
            @Size(min = 1, max = 300)
            @Schema(description = "Made of what is known, if left out.", examples = "隐形眼镜年度采购")
            String name,

            @Nullable Money amount,
            @Nullable @Schema(examples = "2026-12-31") LocalDate expectedClose) {}

    Ending ending() {
        return new Ending(
                result,
                note,
                answers == null ? Map.of() : answers,
                callBack == null ? null : callBack.callBack(),
                deal == null ? null : new Ending.NewDeal(deal.name(), deal.amount(), deal.expectedClose()));
    }
}
