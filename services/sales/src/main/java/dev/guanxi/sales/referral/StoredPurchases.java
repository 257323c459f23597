package dev.guanxi.sales.referral;

import dev.guanxi.platform.domain.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Purchases as they are stored: the database's driver takes objects, and knows texts, not days and amounts. */
record StoredPurchases(List<Stored> items) {
    StoredPurchases {
        items = List.copyOf(items);
    }

    record Stored(String day, String low, @Nullable String high, String currency) {
        ToldPurchase purchase() {
            return new ToldPurchase(
                    LocalDate.parse(day), Money.of(low, currency), high == null ? null : Money.of(high, currency));
        }
    }

    static StoredPurchases of(List<ToldPurchase> purchases) {
        return new StoredPurchases(
                purchases.stream().map(StoredPurchases::stored).toList());
    }

    private static Stored stored(ToldPurchase told) {
        var upTo = told.upTo();
        return new Stored(
                told.on().toString(),
                told.amount().amount().toPlainString(),
                upTo == null || upTo.equals(told.amount())
                        ? null
                        : upTo.amount().toPlainString(),
                told.amount().currency());
    }

    List<ToldPurchase> purchases() {
        return items.stream().map(Stored::purchase).toList();
    }
}
