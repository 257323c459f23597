package dev.guanxi.sales.expense;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Approvals as they are stored: the database's driver takes objects, and knows texts, not moments. */
record StoredApprovals(List<Stored> items) {
    static final StoredApprovals NONE = new StoredApprovals(List.of());

    StoredApprovals {
        items = List.copyOf(items);
    }

    record Stored(String by, @Nullable String insteadOf, String at) {}

    StoredApprovals with(ExpenseApproval approval) {
        var stored =
                new Stored(approval.by(), approval.insteadOf(), approval.at().toString());
        return new StoredApprovals(
                Stream.concat(items.stream(), Stream.of(stored)).toList());
    }

    boolean isBy(String person) {
        return items.stream().anyMatch(stored -> stored.by().equals(person));
    }

    List<ExpenseApproval> approvals() {
        return items.stream()
                .map(stored -> new ExpenseApproval(stored.by(), stored.insteadOf(), Instant.parse(stored.at())))
                .toList();
    }
}
