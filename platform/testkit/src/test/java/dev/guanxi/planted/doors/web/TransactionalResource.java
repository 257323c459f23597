package dev.guanxi.planted.doors.web;

import dev.guanxi.platform.testkit.rules.Breaks;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

@Breaks("web_opens_no_transaction")
class TransactionalResource {
    @WithTransaction
    Uni<Void> change() {
        return Uni.createFrom().voidItem();
    }
}
