package dev.guanxi.planted.doors.messaging;

import dev.guanxi.platform.testkit.rules.Breaks;
import io.smallrye.reactive.messaging.MutinyEmitter;

@Breaks("only_the_backbone_speaks_kafka")
record EmitsWithMutiny(MutinyEmitter<String> orders) {}
