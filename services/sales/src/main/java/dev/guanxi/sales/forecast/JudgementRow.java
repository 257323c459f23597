package dev.guanxi.sales.forecast;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A judgement as a list shows it. */
@Schema(name = "ForecastJudgementRow")
public record JudgementRow(
        UUID id,
        UUID sellerId,
        @Schema(examples = "李雷") String sellerName,
        boolean teamWide,
        @Schema(examples = "2026-Q4") String period,
        ForecastFigure figure,
        Money amount,
        @Schema(examples = "两个大单推迟到一月") String reason,
        UUID judgeId,
        @Schema(examples = "韩梅梅") String judgeName,
        Instant saidAt,
        long version,
        Instant createdAt) {
    static final String TABLE = """
            (select j.*, s.name as seller_name, p.name as judge_name from forecast_judgement j
             join seller s on s.id = j.seller_id join seller p on p.id = j.judge_id) judgement
            """;
    static final String COLUMNS =
            "id, seller_id, seller_name, team_wide, period, figure, amount, currency, reason, judge_id,"
                    + " judge_name, said_at, version, created_at";

    static JudgementRow of(Row row) {
        return new JudgementRow(
                row.getUUID("id"),
                row.getUUID("seller_id"),
                row.getString("seller_name"),
                row.getBoolean("team_wide"),
                row.getString("period"),
                ForecastFigure.valueOf(row.getString("figure")),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getString("reason"),
                row.getUUID("judge_id"),
                row.getString("judge_name"),
                row.getOffsetDateTime("said_at").toInstant(),
                row.getLong("version"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
