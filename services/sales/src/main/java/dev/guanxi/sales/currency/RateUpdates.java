package dev.guanxi.sales.currency;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.fields.RecordUpdates;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.web.imports.ImportRow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Corrects many rates by the rows of a file that was taken away from the list. */
@Singleton
public class RateUpdates extends RecordUpdates<DayRate, ImportRow, RateUpdates.Values> {
    RateUpdates(DayRates rates) {
        super(
                rates,
                Values.class,
                new Lookup(
                        "exchange_rate",
                        "true",
                        new Visibility.Columns(null, null, null, null),
                        keys(),
                        Set.of(Roles.ADMIN)));
    }

    /** What a correction changes. */
    public record Values(String units, String worth) {}

    private static SequencedMap<String, Key> keys() {
        var keys = new LinkedHashMap<String, Key>();
        keys.put("id", Key.OF_ID);
        return keys;
    }

    @Override
    public ImportRow read(ImportRow row) {
        return row;
    }

    @Override
    protected Values present(DayRate rate) {
        return new Values(
                rate.rate().units().toPlainString(), rate.rate().worth().toPlainString());
    }

    @Override
    protected Uni<Change<DayRate, ImportRow, Values>> understand(List<ImportRow> changes) {
        return Uni.createFrom().item((rate, present, row, _) -> {
            var day = row.date("day");
            var currency = row.text("currency");
            ensureField(day == null || day.equals(rate.day()), "day", "rate-stays");
            ensureField(currency == null || currency.equals(rate.rate().currency()), "currency", "rate-stays");
            return new Values(plain(row.number("units"), present.units()), plain(row.number("worth"), present.worth()));
        });
    }

    private static String plain(@Nullable BigDecimal wanted, String present) {
        return wanted == null || wanted.compareTo(new BigDecimal(present)) == 0
                ? present
                : Objects.requireNonNull(wanted).toPlainString();
    }

    @Override
    protected void give(DayRate rate, Values wanted) {
        rate.correct(new BigDecimal(wanted.units()), new BigDecimal(wanted.worth()));
    }
}
