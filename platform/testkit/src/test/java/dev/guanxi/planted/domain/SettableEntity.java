package dev.guanxi.planted.domain;

import dev.guanxi.platform.testkit.rules.Breaks;
import jakarta.persistence.Embeddable;

@Embeddable
@Breaks("entities_have_no_setters")
class SettableEntity {
    private int amount;

    int amount() {
        return amount;
    }

    void setAmount(int amount) {
        this.amount = amount;
    }
}
