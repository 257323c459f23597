package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Percent;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Charges as they are stored, with their parts of the amount: the database's driver takes objects, and knows texts. */
record StoredCharges(List<Stored> items) {
    StoredCharges {
        items = List.copyOf(items);
    }

    record Stored(
            String target,
            String id,
            @Nullable String customerId,
            String share,
            String amount,
            @Nullable String house) {
        private @Nullable UUID customer() {
            return customerId == null ? null : UUID.fromString(customerId);
        }

        Charge charge() {
            return new Charge(ChargeTarget.valueOf(target), UUID.fromString(id), customer(), Percent.of(share));
        }

        ChargedPart part(String currency, String houseCurrency) {
            return new ChargedPart(
                    ChargeTarget.valueOf(target),
                    UUID.fromString(id),
                    customer(),
                    share,
                    Money.of(amount, currency),
                    house == null ? null : Money.of(house, houseCurrency));
        }
    }

    /** Shares an amount, and what it is in the house's currency, each by largest remainder. */
    static StoredCharges of(List<Charge> charges, Money amount, @Nullable Money house) {
        if (charges.isEmpty()) {
            return new StoredCharges(List.of());
        }
        var weights = charges.stream().map(charge -> charge.share().value()).toList();
        var amounts = amount.allocate(weights);
        var inHouse = house == null ? null : house.allocate(weights);
        return new StoredCharges(IntStream.range(0, charges.size())
                .mapToObj(i -> stored(
                        charges.get(i),
                        amounts.get(i).amount(),
                        inHouse == null ? null : inHouse.get(i).amount()))
                .toList());
    }

    private static Stored stored(Charge charge, BigDecimal amount, @Nullable BigDecimal house) {
        var customer = charge.customerId();
        return new Stored(
                charge.target().name(),
                charge.id().toString(),
                customer == null ? null : customer.toString(),
                charge.share().value().toPlainString(),
                amount.toPlainString(),
                house == null ? null : house.toPlainString());
    }

    List<Charge> charges() {
        return items.stream().map(Stored::charge).toList();
    }

    List<ChargedPart> parts(String currency, String houseCurrency) {
        return items.stream()
                .map(stored -> stored.part(currency, houseCurrency))
                .toList();
    }
}
