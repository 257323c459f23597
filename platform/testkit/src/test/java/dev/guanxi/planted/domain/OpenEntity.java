package dev.guanxi.planted.domain;

import dev.guanxi.platform.testkit.rules.Breaks;
import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
@Breaks("entities_hide_their_state")
class OpenEntity {
    public int amount;
}
