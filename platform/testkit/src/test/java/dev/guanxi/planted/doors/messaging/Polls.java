package dev.guanxi.planted.doors.messaging;

import dev.guanxi.platform.testkit.rules.Breaks;
import org.apache.kafka.clients.consumer.KafkaConsumer;

@Breaks("only_the_backbone_speaks_kafka")
record Polls(KafkaConsumer<String, String> broker) {}
