package dev.guanxi.planted.doors.web;

import dev.guanxi.platform.testkit.rules.Breaks;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

@Breaks("web_opens_no_transaction")
class AlsoTransactionalResource {
    Uni<Void> change() {
        return Panache.withTransaction(() -> Uni.createFrom().voidItem());
    }
}
