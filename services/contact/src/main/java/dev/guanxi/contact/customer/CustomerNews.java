package dev.guanxi.contact.customer;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import dev.guanxi.platform.persistence.ChangeNote;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells people what happened to customers that concern them. */
@ApplicationScoped
class CustomerNews {
    private final Notices notices;
    private final CurrentCaller caller;

    CustomerNews(Notices notices, CurrentCaller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    /** Whoever is in charge of a customer learns that they did not stay in the recycle bin. */
    Uni<Void> returned(Customer customer, String occasion) {
        var owner = customer.ownership().owner();
        return owner == null
                ? Uni.createFrom().voidItem()
                : notices.send(new Notice(
                        new Addressee.Person(owner),
                        "customer-returned",
                        Importance.HIGH,
                        new Notice.About("customers", customer.id()),
                        customer.id(),
                        List.of(occasion),
                        "customer-returned:" + customer.id() + ":" + occasion));
    }

    /** Whoever takes a customer over knows it already; whoever gets many at once is told once. */
    Uni<Void> assigned(Customer customer) {
        var owner = customer.ownership().owner();
        if (owner == null || owner.equals(caller.get().id())) {
            return Uni.createFrom().voidItem();
        }
        var job = ChangeNote.current().bulkChange();
        return notices.send(
                job == null
                        ? assigned(
                                customer,
                                owner,
                                "customer-assigned",
                                "customer-assigned:%s:%d".formatted(customer.id(), customer.version()))
                        : assigned(customer, owner, "customers-assigned", "customers-assigned:%s".formatted(job)));
    }

    private static Notice assigned(Customer customer, String owner, String kind, String dedupe) {
        return new Notice(
                new Addressee.Person(owner),
                kind,
                Importance.NORMAL,
                new Notice.About("customers", customer.id()),
                customer.id(),
                List.of(),
                dedupe);
    }
}
