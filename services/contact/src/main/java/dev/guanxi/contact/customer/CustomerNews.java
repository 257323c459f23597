package dev.guanxi.contact.customer;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
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

    /** Whoever takes a customer over knows it already. */
    Uni<Void> assigned(Customer customer) {
        var owner = customer.ownership().owner();
        if (owner == null || owner.equals(caller.get().id())) {
            return Uni.createFrom().voidItem();
        }
        return notices.send(new Notice(
                new Addressee.Person(owner),
                "customer-assigned",
                Importance.NORMAL,
                new Notice.About("customers", customer.id()),
                customer.id(),
                List.of(),
                "customer-assigned:" + customer.id() + ":" + customer.version()));
    }
}
