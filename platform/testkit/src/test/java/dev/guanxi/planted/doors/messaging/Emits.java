package dev.guanxi.planted.doors.messaging;

import dev.guanxi.platform.testkit.rules.Breaks;
import org.eclipse.microprofile.reactive.messaging.Emitter;

@Breaks("only_the_backbone_speaks_kafka")
record Emits(Emitter<String> orders) {}
