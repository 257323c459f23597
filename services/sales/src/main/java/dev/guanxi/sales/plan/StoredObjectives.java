package dev.guanxi.sales.plan;

import dev.guanxi.platform.domain.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objectives as they are stored: the database's driver takes objects, and knows texts, not days and amounts. */
record StoredObjectives(List<Stored> items) {
    StoredObjectives {
        items = List.copyOf(items);
    }

    record Stored(
            String key,
            String what,
            @Nullable String measure,
            @Nullable String target,
            @Nullable String due,
            @Nullable String promised,
            @Nullable String promisedIn,
            @Nullable String doneOn,
            @Nullable String delivered,
            @Nullable String deliveredIn) {
        static Stored of(Objective objective) {
            return new Stored(
                    objective.key(),
                    objective.what(),
                    objective.measure(),
                    objective.target(),
                    text(objective.due()),
                    amount(objective.promised()),
                    currency(objective.promised()),
                    text(objective.doneOn()),
                    amount(objective.delivered()),
                    currency(objective.delivered()));
        }

        Objective objective() {
            return new Objective(
                    key,
                    what,
                    measure,
                    target,
                    day(due),
                    money(promised, promisedIn),
                    day(doneOn),
                    money(delivered, deliveredIn));
        }
    }

    static StoredObjectives of(List<Objective> objectives) {
        return new StoredObjectives(objectives.stream().map(Stored::of).toList());
    }

    List<Objective> objectives() {
        return items.stream().map(Stored::objective).toList();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String amount(@Nullable Money money) {
        return money == null ? null : money.amount().toPlainString();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }

    private static @Nullable Money money(@Nullable String amount, @Nullable String currency) {
        return amount == null || currency == null ? null : Money.of(amount, currency);
    }
}
