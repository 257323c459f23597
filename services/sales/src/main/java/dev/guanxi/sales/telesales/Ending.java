package dev.guanxi.sales.telesales;

import dev.guanxi.platform.domain.Money;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody ends a call.
 *
 * @param result a key of the script, or of the standard results
 * @param answers by the keys of the script's steps
 * @param deal what goes on from here; null when nothing does
 */
public record Ending(
        String result,
        @Nullable String note,
        Map<String, String> answers,
        @Nullable CallBack callBack,
        @Nullable NewDeal deal) {

    /**
     * A deal that goes on from a call.
     *
     * @param name null for one made of what is known
     */
    public record NewDeal(
            @Nullable String name,
            @Nullable Money amount,
            @Nullable LocalDate expectedClose) {}
}
