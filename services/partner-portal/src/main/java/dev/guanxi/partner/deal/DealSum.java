package dev.guanxi.partner.deal;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;

/** The deals of one status, in one currency. */
public record DealSum(DealStatus status, long deals, Money amount) {
    /** One sum for each status and each of the two hundred and some currencies of ISO 4217. */
    public static final int MOST = 2_000;

    static DealSum of(Row row) {
        return new DealSum(
                DealStatus.valueOf(row.getString(0)),
                row.getLong(2),
                new Money(row.getBigDecimal(3), row.getString(1)));
    }
}
