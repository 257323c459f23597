package dev.guanxi.planted.domain;

import dev.guanxi.platform.testkit.rules.Breaks;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;

@Entity
@Breaks("entities_are_synchronous")
class WaitingEntity {
    Uni<Void> win() {
        return Uni.createFrom().voidItem();
    }
}
