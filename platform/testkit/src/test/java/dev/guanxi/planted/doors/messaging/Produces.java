package dev.guanxi.planted.doors.messaging;

import dev.guanxi.platform.testkit.rules.Breaks;
import org.apache.kafka.clients.producer.KafkaProducer;

@Breaks("only_the_backbone_speaks_kafka")
record Produces(KafkaProducer<String, String> broker) {}
