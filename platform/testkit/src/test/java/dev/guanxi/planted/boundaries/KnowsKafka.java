package dev.guanxi.planted.boundaries;

import dev.guanxi.platform.testkit.rules.Breaks;
import org.apache.kafka.common.TopicPartition;

@Breaks("features_do_not_know_transport")
record KnowsKafka(TopicPartition carrier) {}
