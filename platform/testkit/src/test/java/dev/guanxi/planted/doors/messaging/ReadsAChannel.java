package dev.guanxi.planted.doors.messaging;

import dev.guanxi.platform.testkit.rules.Breaks;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@Breaks("only_the_backbone_speaks_kafka")
class ReadsAChannel {
    @Incoming("orders")
    void on(String order) {}
}
