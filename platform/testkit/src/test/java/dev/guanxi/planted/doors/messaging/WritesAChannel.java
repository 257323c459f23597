package dev.guanxi.planted.doors.messaging;

import dev.guanxi.platform.testkit.rules.Breaks;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

@Breaks("only_the_backbone_speaks_kafka")
class WritesAChannel {
    @Outgoing("orders")
    String next() {
        return "order";
    }
}
