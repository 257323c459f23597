package dev.guanxi.sales.referral;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who introduced others, and what came of it directly, as a list shows it. */
@Schema(name = "IntroducerRow")
public record IntroducerRow(
        @Schema(description = "The customer, or a contact of whom no customer is known.")
        UUID id,

        @Nullable @Schema(examples = "宝岛眼镜") String name,

        @Schema(description = "How many they introduced.", examples = "4")
        long introductions,

        @Schema(description = "How many of them are customers.", examples = "3")
        long conversions,

        @Schema(description = "The same in percent.", examples = "75.00")
        BigDecimal conversionRate,

        @Schema(description = "How many bought something since.", examples = "2")
        long buyers,

        @Schema(
                description =
                        "What those whom they introduced bought since; at least, where that lies between amounts.")
        Money value,

        @Schema(description = "At most.") Money upTo,

        @Schema(description = "How many purchases are left out because a rate is not known.", examples = "0")
        long withoutRate,

        @Schema(description = "How many introductions nobody said thanks for.", examples = "1")
        long unthanked,

        @Schema(description = "How many introductions were rewarded.", examples = "2")
        long rewards,

        LocalDate lastIntroducedOn) {
    static final String COLUMNS =
            "id, name, introductions, conversions, conversion_rate, buyers, value, up_to, currency,"
                    + " without_rate, unthanked, rewards, last_introduced_on";

    static IntroducerRow of(Row row) {
        return new IntroducerRow(
                row.getUUID("id"),
                row.getString("name"),
                row.getLong("introductions"),
                row.getLong("conversions"),
                row.getBigDecimal("conversion_rate"),
                row.getLong("buyers"),
                new Money(row.getBigDecimal("value"), row.getString("currency")),
                new Money(row.getBigDecimal("up_to"), row.getString("currency")),
                row.getLong("without_rate"),
                row.getLong("unthanked"),
                row.getLong("rewards"),
                row.getLocalDate("last_introduced_on"));
    }
}
