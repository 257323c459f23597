package dev.guanxi.sales.realignment;

import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.persistence.ChangeNote;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.customer.CustomerFollower;
import dev.guanxi.sales.transfer.Outcome;
import dev.guanxi.sales.transfer.Transfer;
import dev.guanxi.sales.transfer.Transfers;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the contact service to give customers to other people. It answers by what it says of them: until then our copy says
 * who had them before.
 */
@ApplicationScoped
class CustomerTransfers implements Transfers, CustomerFollower {
    private static final String KNOWN =
            "select id, owner_id, team from customer_region where id = any($1) and status = 'ACTIVE'";

    private final CustomerCharges charges;
    private final Clock clock;

    CustomerTransfers(CustomerCharges charges, Clock clock) {
        this.charges = charges;
        this.clock = clock;
    }

    @Override
    public String list() {
        return "customers";
    }

    @Override
    public Uni<Map<UUID, Outcome>> take(List<Transfer> transfers) {
        return judged(transfers, CustomerTransfers::outcome);
    }

    /** Also before the contact service did what it was asked: it does one after the other. */
    @Override
    public Uni<Map<UUID, Outcome>> takeBack(List<Transfer> transfers) {
        var back = transfers.stream()
                .map(one -> new Transfer(one.id(), one.to(), one.from()))
                .toList();
        return judged(
                back,
                (present, transfer) ->
                        present != null && present.equals(transfer.to()) ? Outcome.ASKED : outcome(present, transfer));
    }

    private interface Judge {
        Outcome of(@Nullable Ownership present, Transfer transfer);
    }

    private static Outcome outcome(@Nullable Ownership present, Transfer transfer) {
        if (present == null) {
            return Outcome.GONE;
        }
        if (present.equals(transfer.to())) {
            return Outcome.THERE_ALREADY;
        }
        return present.equals(transfer.from()) ? Outcome.ASKED : Outcome.TAKEN_MEANWHILE;
    }

    private Uni<Map<UUID, Outcome>> judged(List<Transfer> transfers, Judge judge) {
        var ids = transfers.stream().map(Transfer::id).toArray(UUID[]::new);
        return InTransaction.select(
                        row -> Map.entry((UUID) row[0], Ownership.of((String) row[1], (String) row[2])), KNOWN, (Object)
                                ids)
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .chain(present -> {
                    Map<UUID, Outcome> outcomes = new HashMap<>();
                    transfers.forEach(one -> outcomes.put(one.id(), judge.of(present.get(one.id()), one)));
                    var asked = transfers.stream()
                            .filter(one -> outcomes.get(one.id()) == Outcome.ASKED)
                            .toList();
                    return ask(asked).replaceWith(outcomes);
                });
    }

    private Uni<Void> ask(List<Transfer> asked) {
        return charges.hold(asked.stream().map(Transfer::id).toList()).chain(held -> {
            var reason = Objects.requireNonNullElse(ChangeNote.current().reason(), "");
            var again = new ArrayList<CustomerCharge>();
            var first = new ArrayList<CustomerCharge>();
            for (var transfer : asked) {
                if (held.get(transfer.id()) instanceof CustomerCharge charge) {
                    charge.take(transfer, reason, clock.instant());
                    again.add(charge);
                } else {
                    first.add(CustomerCharge.first(transfer, reason, clock.instant()));
                }
            }
            return charges.saveAll(again).chain(() -> charges.addAll(first));
        });
    }

    /** Whoever goes on was asked about by themselves. */
    @Override
    public Uni<Void> follow(Collection<UUID> customers) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return Uni.createFrom().voidItem();
    }

    @Override
    @WithTransaction
    public Uni<Void> erased(UUID customer) {
        return charges.findAll(List.of(customer)).chain(gone -> {
            gone.forEach(CustomerCharge::erase);
            return gone.isEmpty() ? Uni.createFrom().voidItem() : charges.eraseAll(gone);
        });
    }
}
