package dev.guanxi.platform.events;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Where a consumer goes on in one partition. */
record Position(TopicPartition partition, long nextOffset) {

    static List<Position> after(Collection<ConsumerRecord<String, byte[]>> records) {
        var next = new LinkedHashMap<TopicPartition, Long>();
        records.forEach(r -> next.put(new TopicPartition(r.topic(), r.partition()), r.offset() + 1));
        return next.entrySet().stream()
                .map(e -> new Position(e.getKey(), e.getValue()))
                .toList();
    }
}
